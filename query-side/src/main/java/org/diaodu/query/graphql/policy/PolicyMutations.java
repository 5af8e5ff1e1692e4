package org.diaodu.query.graphql.policy;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.CalendarDay;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.WorkingCalendar;
import org.diaodu.kernel.policy.command.ApprovePolicy;
import org.diaodu.kernel.policy.command.ProposePolicy;
import org.diaodu.kernel.policy.command.PublishCalendarYear;
import org.diaodu.kernel.policy.command.RejectPolicy;
import org.diaodu.kernel.policy.command.ReviseCalendarYear;
import org.diaodu.query.graphql.Commands;
import org.diaodu.query.graphql.EdgeRequest;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/**
 * Changes of policy and of the calendar of working days.
 */
@Controller
class PolicyMutations {

	private final Commands commands;

	PolicyMutations(Commands commands) {
		this.commands = commands;
	}

	@MutationMapping
	@Clause({ "F-002", "F-034", "F-062" })
	CompletableFuture<PolicyPayload> proposePolicy(@Argument ProposePolicyInput input, @ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input, (commandId) -> new ProposePolicy(input.parameter().policyId(), input.parameter(),
					input.version(), input.documentNo(), input.clause(), input.effectiveFrom(), input.effectiveTo(),
					input.values().stream().map((value) -> new PolicyValue(value.field(), value.value())).toList()))
			.thenApply((outcome) -> PolicyPayload.of(outcome, input.parameter()));
	}

	@MutationMapping
	@Clause("F-002")
	CompletableFuture<PolicyPayload> approvePolicy(@Argument ApprovePolicyInput input, @ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input, (commandId) -> new ApprovePolicy(input.parameter().policyId(), input.version()))
			.thenApply((outcome) -> PolicyPayload.of(outcome, input.parameter()));
	}

	@MutationMapping
	@Clause("F-002")
	CompletableFuture<PolicyPayload> rejectPolicy(@Argument RejectPolicyInput input, @ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input,
					(commandId) -> new RejectPolicy(input.parameter().policyId(), input.version(), input.reason()))
			.thenApply((outcome) -> PolicyPayload.of(outcome, input.parameter()));
	}

	@MutationMapping
	@Clause("F-002")
	CompletableFuture<CalendarPayload> publishCalendarYear(@Argument PublishCalendarYearInput input,
			@ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input,
					(commandId) -> new PublishCalendarYear(WorkingCalendar.ID, input.year(), input.document(),
							input.source(), days(input.days())))
			.thenApply((outcome) -> CalendarPayload.of(outcome, input.year()));
	}

	@MutationMapping
	@Clause("F-002")
	CompletableFuture<CalendarPayload> reviseCalendarYear(@Argument ReviseCalendarYearInput input,
			@ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input,
					(commandId) -> new ReviseCalendarYear(WorkingCalendar.ID, input.year(), input.document(),
							input.source(), days(input.days()), input.reason()))
			.thenApply((outcome) -> CalendarPayload.of(outcome, input.year()));
	}

	private static List<CalendarDay> days(List<CalendarDayInput> days) {
		return days.stream().map((day) -> new CalendarDay(day.date(), day.off(), day.name())).toList();
	}

}
