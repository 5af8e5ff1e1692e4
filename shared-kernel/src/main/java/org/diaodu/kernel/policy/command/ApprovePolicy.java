package org.diaodu.kernel.policy.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Approves a proposed version, which is adopted thereby: as a second natural person, of
 * another unit than the proposer.
 */
@Clause("F-002")
public record ApprovePolicy(@TargetAggregateIdentifier String policyId, String version) implements PolicyCommand {

	@Override
	public String target() {
		return this.policyId;
	}

}
