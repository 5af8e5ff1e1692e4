package org.diaodu.kernel.progress.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.progress.FundSource;
import org.diaodu.kernel.value.WanYuan;

/**
 * Funds came in.
 *
 * @param amount 万元
 */
@EventName("progress.funds-received")
@Revision("1")
public record FundsReceived(String projectId, String receiptId, FundSource fundSource, WanYuan amount,
		LocalDate occurredOn) implements ProgressEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
