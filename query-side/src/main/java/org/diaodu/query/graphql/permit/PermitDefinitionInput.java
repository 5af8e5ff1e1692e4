package org.diaodu.query.graphql.permit;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.permit.ApprovalPhase;
import org.diaodu.kernel.permit.PermitDefinition;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Stage;

/**
 * A permit of the catalogue.
 */
record PermitDefinitionInput(String code, String name, Stage stage, @Nullable ApprovalPhase phase,
		@Nullable String nodeCode, PermitSpanInput statutory, @Nullable PermitSpanInput committed,
		@Nullable PermitSpanInput greenChannel, @Nullable PermitSpanInput extension, @Nullable PermitSpanInput validity,
		boolean untilStart, int renewals, @Nullable PermitSpanInput renewal, @Nullable PermitSpanInput renewAhead,
		@Nullable PermitSpanInput warnAhead, List<PermitAuthorityInput> authorities, @Nullable String departmentId,
		List<Family> families, String basis) {

	PermitDefinition toDefinition() {
		return new PermitDefinition(this.code, this.name, this.stage, this.phase, this.nodeCode,
				this.statutory.toSpan(), PermitSpanInput.orNull(this.committed),
				PermitSpanInput.orNull(this.greenChannel), PermitSpanInput.orNull(this.extension),
				PermitSpanInput.orNull(this.validity), this.untilStart, this.renewals,
				PermitSpanInput.orNull(this.renewal), PermitSpanInput.orNull(this.renewAhead),
				PermitSpanInput.orNull(this.warnAhead),
				this.authorities.stream().map(PermitAuthorityInput::toName).toList(), this.departmentId, this.families,
				this.basis);
	}

}
