package org.diaodu.query.progress;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

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

	private static final ObjectWriter FOLD_WRITER = MAPPER.writerFor(ProgressFold.class);

	private static final ObjectReader FOLD_READER = MAPPER.readerFor(ProgressFold.class);

	private static final ObjectReader TEXTS_READER = MAPPER.readerFor(new TypeReference<List<String>>() {
	});

	private static final ObjectWriter TEXTS_WRITER = MAPPER.writerFor(new TypeReference<List<String>>() {
	});

	private Codec() {
	}

	static String write(ProgressFold fold) {
		return FOLD_WRITER.writeValueAsString(fold);
	}

	static ProgressFold readFold(String json) {
		return FOLD_READER.readValue(json);
	}

	static String write(List<String> texts) {
		return TEXTS_WRITER.writeValueAsString(texts);
	}

	static List<String> readTexts(String json) {
		return TEXTS_READER.readValue(json);
	}

}
