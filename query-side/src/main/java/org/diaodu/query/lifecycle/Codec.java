package org.diaodu.query.lifecycle;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;

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

	private static final ObjectWriter FOLD_WRITER = MAPPER.writerFor(LifecycleFold.class);

	private static final ObjectReader FOLD_READER = MAPPER.readerFor(LifecycleFold.class);

	private static final ObjectWriter CATALOGUE_WRITER = MAPPER.writerFor(NodeCatalogueAdopted.class);

	private static final ObjectReader CATALOGUE_READER = MAPPER.readerFor(NodeCatalogueAdopted.class);

	private static final TypeReference<List<NodeEvidence>> EVIDENCE = new TypeReference<>() {
	};

	private static final ObjectWriter EVIDENCE_WRITER = MAPPER.writerFor(EVIDENCE);

	private static final ObjectReader EVIDENCE_READER = MAPPER.readerFor(EVIDENCE);

	private Codec() {
	}

	static String write(LifecycleFold fold) {
		return FOLD_WRITER.writeValueAsString(fold);
	}

	static LifecycleFold readFold(String json) {
		return FOLD_READER.readValue(json);
	}

	static String write(NodeCatalogueAdopted catalogue) {
		return CATALOGUE_WRITER.writeValueAsString(catalogue);
	}

	static NodeCatalogueAdopted readCatalogue(String json) {
		return CATALOGUE_READER.readValue(json);
	}

	static String write(List<NodeEvidence> evidence) {
		return EVIDENCE_WRITER.writeValueAsString(evidence);
	}

	static List<NodeEvidence> readEvidence(String json) {
		return EVIDENCE_READER.readValue(json);
	}

}
