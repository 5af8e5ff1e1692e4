package org.diaodu.query.project;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.project.query.FieldChange;

/**
 * How cards and changes are stored. Fields of an older version that are gone are passed
 * over; the projection's own version decides when cards are built anew.
 */
final class Codec {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.changeDefaultVisibility((checker) -> checker.withFieldVisibility(Visibility.ANY)
			.withGetterVisibility(Visibility.NONE)
			.withIsGetterVisibility(Visibility.NONE))
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private static final ObjectWriter CARD_WRITER = MAPPER.writerFor(ProjectFold.class);

	private static final ObjectReader CARD_READER = MAPPER.readerFor(ProjectFold.class);

	private static final ObjectReader CHANGES_READER = MAPPER.readerFor(new TypeReference<List<FieldChange>>() {
	});

	private static final ObjectWriter CHANGES_WRITER = MAPPER.writerFor(new TypeReference<List<FieldChange>>() {
	});

	private static final ObjectReader FIGURES_READER = MAPPER.readerFor(ProgressFigures.class);

	private static final ObjectWriter FIGURES_WRITER = MAPPER.writerFor(ProgressFigures.class);

	private Codec() {
	}

	static String write(ProjectFold card) {
		return CARD_WRITER.writeValueAsString(card);
	}

	static ProjectFold readCard(String json) {
		return CARD_READER.readValue(json);
	}

	static String write(ProgressFigures figures) {
		return FIGURES_WRITER.writeValueAsString(figures);
	}

	static ProgressFigures readFigures(String json) {
		return FIGURES_READER.readValue(json);
	}

	static String write(List<FieldChange> changes) {
		return CHANGES_WRITER.writeValueAsString(changes);
	}

	static List<FieldChange> readChanges(String json) {
		return CHANGES_READER.readValue(json);
	}

}
