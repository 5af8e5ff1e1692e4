package org.diaodu.query.graphql.lifecycle;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.NodeEvidence;

/**
 * What proves that a node was reached.
 */
record NodeEvidenceInput(EvidenceKind kind, String reference) {

	static List<NodeEvidence> all(@Nullable List<NodeEvidenceInput> given) {
		return (given == null) ? List.of()
				: given.stream().map((one) -> new NodeEvidence(one.kind(), one.reference())).toList();
	}

}
