package org.diaodu.kernel.progress.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.progress.FundSource;
import org.diaodu.kernel.value.WanYuan;

/**
 * Corrects what was recorded of funds that came in.
 *
 * @param amount 万元, what came in; nothing when none did
 * @param receivedOn the day they came in
 */
@Clause("F-027")
public record CorrectFunds(@TargetAggregateIdentifier String projectId, String receiptId, FundSource fundSource,
		WanYuan amount, LocalDate receivedOn, String reason, LocalDate occurredOn) implements ProgressCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
