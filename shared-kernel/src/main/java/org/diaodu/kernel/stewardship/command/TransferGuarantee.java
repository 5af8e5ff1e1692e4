package org.diaodu.kernel.stewardship.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Gives the guarantee to another leader.
 *
 * @param note 交接说明
 */
@Clause("F-068")
public record TransferGuarantee(@TargetAggregateIdentifier String projectId, String personId, String postId,
		String note, LocalDate occurredOn) implements StewardshipCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
