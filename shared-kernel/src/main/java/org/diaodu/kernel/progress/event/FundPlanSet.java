package org.diaodu.kernel.progress.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.value.WanYuan;

/**
 * The funds needed in a year are known, or others.
 *
 * @param planned 万元
 */
@EventName("progress.fund-plan-set")
@Revision("1")
public record FundPlanSet(String projectId, int year, @Nullable WanYuan before, WanYuan planned,
		@Nullable String reason, LocalDate occurredOn) implements ProgressEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
