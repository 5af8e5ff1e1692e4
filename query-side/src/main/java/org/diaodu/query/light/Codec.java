package org.diaodu.query.light;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.kernel.light.LightInput;

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

	private static final ObjectWriter FOLD_WRITER = MAPPER.writerFor(LightFold.class);

	private static final ObjectReader FOLD_READER = MAPPER.readerFor(LightFold.class);

	private static final ObjectReader INPUTS_READER = MAPPER.readerFor(new TypeReference<List<LightInput>>() {
	});

	private static final ObjectWriter INPUTS_WRITER = MAPPER.writerFor(new TypeReference<List<LightInput>>() {
	});

	private Codec() {
	}

	static String write(LightFold fold) {
		return FOLD_WRITER.writeValueAsString(fold);
	}

	static LightFold readFold(String json) {
		return FOLD_READER.readValue(json);
	}

	static String write(List<LightInput> inputs) {
		return INPUTS_WRITER.writeValueAsString(inputs);
	}

	static List<LightInput> readInputs(String json) {
		return INPUTS_READER.readValue(json);
	}

}
