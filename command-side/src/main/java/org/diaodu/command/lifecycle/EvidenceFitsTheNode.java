package org.diaodu.command.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.diaodu.command.jurisdiction.Form;
import org.diaodu.kernel.evidence.Citation;
import org.diaodu.kernel.evidence.EvidenceRefusal;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;

/**
 * A node is reached with evidence of a kind the catalogue asks for it. As all evidence,
 * it is what was uploaded, by its digest, or a document by issuer and number (ADR 0127).
 */
@Clause("F-077")
final class EvidenceFitsTheNode {

	private static final int MOST = 50;

	private EvidenceFitsTheNode() {
	}

	/** The evidence as it is recorded, each in its one form. */
	static List<NodeEvidence> require(NodeDefinition node, List<NodeEvidence> evidence) {
		if (evidence.size() > MOST) {
			throw Refusal.of(CommonRefusal.VALUE_TOO_LONG, "proof").with("max", MOST).asException();
		}
		String kinds = node.evidence().stream().map(Enum::name).collect(Collectors.joining(", "));
		if (evidence.isEmpty() && !node.evidence().isEmpty()) {
			throw Refusal.of(LifecycleRefusal.NODE_EVIDENCE_REQUIRED, "proof").with("kinds", kinds).asException();
		}
		List<NodeEvidence> cited = new ArrayList<>();
		for (int i = 0; i < evidence.size(); i++) {
			String path = "proof." + i + ".";
			Form.required(evidence.get(i).kind(), path + "kind");
			Form.required(evidence.get(i).reference(), path + "reference", Form.NAME);
			if (!node.evidence().contains(evidence.get(i).kind())) {
				throw Refusal.of(LifecycleRefusal.NODE_EVIDENCE_UNFIT, path + "kind")
					.with("kinds", kinds)
					.asException();
			}
			String canonical = Citation.canonical(evidence.get(i).reference());
			if (canonical == null) {
				throw Refusal.of(EvidenceRefusal.EVIDENCE_UNFIT, path + "reference").asException();
			}
			cited.add(new NodeEvidence(evidence.get(i).kind(), canonical));
		}
		return List.copyOf(cited);
	}

	/** What is cited beside, for a node left out or taken back, is of the same form. */
	static void require(Attribution by) {
		for (int i = 0; i < by.evidence().size(); i++) {
			if (!Citation.isOne(by.evidence().get(i))) {
				throw Refusal.of(EvidenceRefusal.EVIDENCE_UNFIT, "evidence[" + i + "]").asException();
			}
		}
	}

}
