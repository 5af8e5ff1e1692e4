package org.diaodu.query.policy;

import java.util.List;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.kernel.policy.CalendarDay;
import org.diaodu.kernel.policy.PolicyVersion;

/**
 * How versions and days are stored.
 */
final class Codec {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final ObjectReader VERSION_READER = MAPPER.readerFor(PolicyVersion.class);

	private static final ObjectWriter VERSION_WRITER = MAPPER.writerFor(PolicyVersion.class);

	private static final ObjectReader DAYS_READER = MAPPER.readerFor(new TypeReference<List<CalendarDay>>() {
	});

	private static final ObjectWriter DAYS_WRITER = MAPPER.writerFor(new TypeReference<List<CalendarDay>>() {
	});

	private Codec() {
	}

	static String write(PolicyVersion version) {
		return VERSION_WRITER.writeValueAsString(version);
	}

	static PolicyVersion readVersion(String json) {
		return VERSION_READER.readValue(json);
	}

	static String write(List<CalendarDay> days) {
		return DAYS_WRITER.writeValueAsString(days);
	}

	static List<CalendarDay> readDays(String json) {
		return DAYS_READER.readValue(json);
	}

}
