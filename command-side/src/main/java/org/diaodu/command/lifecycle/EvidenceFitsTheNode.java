package org.diaodu.command.lifecycle;

import java.util.List;
import java.util.stream.Collectors;

import org.diaodu.command.jurisdiction.Form;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;

/**
 * A node is reached with evidence of a kind the catalogue asks for it.
 */
@Clause("F-077")
final class EvidenceFitsTheNode {

	private static final int MOST = 50;

	private EvidenceFitsTheNode() {
	}

	static void require(NodeDefinition node, List<NodeEvidence> evidence) {
		if (evidence.size() > MOST) {
			throw Refusal.of(CommonRefusal.VALUE_TOO_LONG, "evidence").with("max", MOST).asException();
		}
		String kinds = node.evidence().stream().map(Enum::name).collect(Collectors.joining(", "));
		if (evidence.isEmpty() && !node.evidence().isEmpty()) {
			throw Refusal.of(LifecycleRefusal.NODE_EVIDENCE_REQUIRED, "evidence").with("kinds", kinds).asException();
		}
		for (int i = 0; i < evidence.size(); i++) {
			String path = "evidence." + i + ".";
			Form.required(evidence.get(i).kind(), path + "kind");
			Form.required(evidence.get(i).reference(), path + "reference", Form.NAME);
			if (!node.evidence().contains(evidence.get(i).kind())) {
				throw Refusal.of(LifecycleRefusal.NODE_EVIDENCE_UNFIT, path + "kind")
					.with("kinds", kinds)
					.asException();
			}
		}
	}

}
