package org.diaodu.kernel.lifecycle;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.permit.ApprovalPhase;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Stage;

/**
 * A node of the catalogue (C6).
 *
 * @param code such as {@code 2.9}
 * @param phase of the approvals reform, null outside it
 * @param permitCodes the permits whose issue achieves it, any one of them; empty when
 * none does
 * @param evidence the kinds that prove it, any one of them; empty when none is asked
 * @param authorities who decides, by the day each name is borne from
 * @param departmentId unit id of the owning department, null when it is the owner's
 * @param families to which projects it applies
 * @param gate whether a pilot project must have reached or skipped it before it leaves
 * the stage
 */
public record NodeDefinition(String code, String name, Stage stage, @Nullable ApprovalPhase phase,
		List<String> permitCodes, NodeMeaning meaning, List<EvidenceKind> evidence, List<AuthorityName> authorities,
		@Nullable String departmentId, List<Family> families, boolean gate) {

	public NodeDefinition {
		permitCodes = List.copyOf(permitCodes);
		evidence = List.copyOf(evidence);
		authorities = List.copyOf(authorities);
		families = List.copyOf(families);
	}

}
