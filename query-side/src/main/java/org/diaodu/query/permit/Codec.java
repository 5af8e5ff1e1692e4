package org.diaodu.query.permit;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.kernel.permit.PermitDefinition;

/**
 * How what is more than a column is stored.
 */
final class Codec {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.changeDefaultVisibility((checker) -> checker.withFieldVisibility(Visibility.ANY)
			.withGetterVisibility(Visibility.NONE)
			.withIsGetterVisibility(Visibility.NONE))
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private static final ObjectWriter FOLD_WRITER = MAPPER.writerFor(PermitFold.class);

	private static final ObjectReader FOLD_READER = MAPPER.readerFor(PermitFold.class);

	private static final ObjectWriter PERMITS_WRITER = MAPPER.writerFor(new TypeReference<List<PermitDefinition>>() {
	});

	private static final ObjectReader PERMITS_READER = MAPPER.readerFor(new TypeReference<List<PermitDefinition>>() {
	});

	private Codec() {
	}

	static String write(PermitFold fold) {
		return FOLD_WRITER.writeValueAsString(fold);
	}

	static PermitFold readFold(String json) {
		return FOLD_READER.readValue(json);
	}

	static String write(List<PermitDefinition> permits) {
		return PERMITS_WRITER.writeValueAsString(permits);
	}

	static List<PermitDefinition> readPermits(String json) {
		return PERMITS_READER.readValue(json);
	}

}
