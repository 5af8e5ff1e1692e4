package org.diaodu.kernel.progress.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.progress.FundSource;
import org.diaodu.kernel.value.WanYuan;

/**
 * Records funds that came in.
 *
 * @param amount 万元
 */
@Clause("F-027")
public record RecordFunds(@TargetAggregateIdentifier String projectId, String receiptId, FundSource fundSource,
		WanYuan amount, LocalDate occurredOn) implements ProgressCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
