package org.diaodu.kernel.policy.command;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;

/**
 * Proposes a version of a parameter. Where one person may decide, and when the program
 * itself does, it is adopted at once.
 *
 * @param policyId {@link PolicyParameter#policyId()}
 * @param version unique name among the versions of the parameter, such as {@code 2018-7}
 * @param effectiveFrom first day it applies; decisions for earlier days keep the earlier
 * version
 * @param effectiveTo last day it applies, null for no end
 * @param values one for each field of the parameter, in any order
 */
@Clause({ "F-002", "F-035", "F-036", "F-037", "F-038", "F-040", "F-062", "F-064" })
public record ProposePolicy(@TargetAggregateIdentifier String policyId, PolicyParameter parameter, String version,
		String documentNo, String clause, LocalDate effectiveFrom, @Nullable LocalDate effectiveTo,
		List<PolicyValue> values) implements PolicyCommand {

	public ProposePolicy {
		values = List.copyOf(values);
	}

	@Override
	public String target() {
		return this.policyId;
	}

}
