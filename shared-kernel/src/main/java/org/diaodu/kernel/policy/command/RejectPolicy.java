package org.diaodu.kernel.policy.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Rejects a proposed version; its proposer withdraws it so.
 */
@Clause("F-002")
public record RejectPolicy(@TargetAggregateIdentifier String policyId, String version,
		String reason) implements PolicyCommand {

	@Override
	public String target() {
		return this.policyId;
	}

}
