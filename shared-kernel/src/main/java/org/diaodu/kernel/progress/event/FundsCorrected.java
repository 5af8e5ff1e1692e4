package org.diaodu.kernel.progress.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.progress.FundSource;
import org.diaodu.kernel.value.WanYuan;

/**
 * What was recorded of funds that came in was wrong.
 *
 * @param before 万元, as it was recorded
 * @param amount 万元, what came in; nothing when none did
 * @param receivedOn the day they came in
 */
@EventName("progress.funds-corrected")
@Revision("1")
public record FundsCorrected(String projectId, String receiptId, WanYuan before, FundSource fundSource, WanYuan amount,
		LocalDate receivedOn, String reason, LocalDate occurredOn) implements ProgressEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
