package org.diaodu.kernel.progress.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.value.WanYuan;

/**
 * The plan of a year is known, or another.
 *
 * @param planned 万元, 年度计划投资
 * @param goals 年度目标, null when none
 */
@EventName("progress.annual-plan-set")
@Revision("1")
public record AnnualPlanSet(String projectId, int year, @Nullable WanYuan before, WanYuan planned,
		@Nullable String goals, @Nullable String reason, LocalDate occurredOn) implements ProgressEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
