package org.diaodu.kernel.progress.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.value.WanYuan;

/**
 * The capital of the project was proven (资本金证明).
 *
 * @param amount 万元
 */
@EventName("progress.capital-proven")
@Revision("1")
public record CapitalProven(String projectId, WanYuan amount, String proof,
		LocalDate occurredOn) implements ProgressEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
