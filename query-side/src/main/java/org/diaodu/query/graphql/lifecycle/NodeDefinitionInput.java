package org.diaodu.query.graphql.lifecycle;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.AuthorityName;
import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.permit.ApprovalPhase;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Stage;
import org.diaodu.query.graphql.CommandInput;

/**
 * A node of the catalogue.
 */
record NodeDefinitionInput(String code, String name, Stage stage, @Nullable ApprovalPhase phase,
		@Nullable List<String> permitCodes, NodeMeaning meaning, @Nullable List<EvidenceKind> evidence,
		@Nullable List<AuthorityNameInput> authorities, @Nullable String departmentId, List<Family> families,
		boolean gate) {

	NodeDefinition toDefinition() {
		return new NodeDefinition(this.code, this.name, this.stage, this.phase, CommandInput.given(this.permitCodes),
				this.meaning, CommandInput.given(this.evidence),
				CommandInput.given(this.authorities)
					.stream()
					.map((one) -> new AuthorityName(one.name(), one.from()))
					.toList(),
				this.departmentId, this.families, this.gate);
	}

}
