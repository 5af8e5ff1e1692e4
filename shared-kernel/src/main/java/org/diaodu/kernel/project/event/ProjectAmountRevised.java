package org.diaodu.kernel.project.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.project.Amounts;

/**
 * The amounts are others.
 */
@EventName("project.amount-revised")
@Revision("1")
public record ProjectAmountRevised(String projectId, Amounts before, Amounts after, String reason,
		LocalDate occurredOn) implements ProjectEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
