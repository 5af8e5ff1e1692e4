package org.diaodu.query.obstacle;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyAdopted;
import org.diaodu.kernel.policy.CalendarDay;
import org.diaodu.kernel.project.query.FieldChange;

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

	private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {
	};

	private static final TypeReference<List<ClockNote>> CLOCKS = new TypeReference<>() {
	};

	private static final TypeReference<List<CalendarDay>> DAYS = new TypeReference<>() {
	};

	private Codec() {
	}

	static String write(Object value) {
		return MAPPER.writeValueAsString(value);
	}

	static ObstacleFold readCard(String json) {
		return MAPPER.readValue(json, ObstacleFold.class);
	}

	static Letter readLetter(String json) {
		return MAPPER.readValue(json, Letter.class);
	}

	static ObstacleTaxonomyAdopted readTaxonomy(String json) {
		return MAPPER.readValue(json, ObstacleTaxonomyAdopted.class);
	}

	static List<FieldChange> readChanges(String json) {
		return MAPPER.readValue(json, CHANGES);
	}

	static List<ClockNote> readClocks(String json) {
		return MAPPER.readValue(json, CLOCKS);
	}

	static List<CalendarDay> readDays(String json) {
		return MAPPER.readValue(json, DAYS);
	}

}
