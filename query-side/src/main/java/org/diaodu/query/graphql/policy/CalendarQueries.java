package org.diaodu.query.graphql.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.policy.query.CalendarYearView;
import org.diaodu.kernel.policy.query.DueDateView;
import org.diaodu.kernel.policy.query.FindCalendarYear;
import org.diaodu.kernel.policy.query.FindDueDate;
import org.diaodu.kernel.policy.query.FindWorkingDay;
import org.diaodu.kernel.policy.query.WorkingDayView;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Working days.
 */
@Controller
class CalendarQueries {

	private static final String ALWAYS = "the calendar always answers";

	private final Questions questions;

	CalendarQueries(Questions questions) {
		this.questions = questions;
	}

	@QueryMapping
	@Clause("F-002")
	CompletableFuture<CalendarYearView> workingCalendar(@Argument int year, @Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new FindCalendarYear(caller, year, awaitIndex))
			.thenApply((answer) -> Objects.requireNonNull(answer, ALWAYS));
	}

	@QueryMapping
	@Clause("F-002")
	CompletableFuture<WorkingDayView> workingDay(@Argument LocalDate date, @Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new FindWorkingDay(caller, date, awaitIndex))
			.thenApply((answer) -> Objects.requireNonNull(answer, ALWAYS));
	}

	@QueryMapping
	@Clause("F-002")
	CompletableFuture<DueDateView> dueDate(@Argument Instant received, @Argument int workingDays,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new FindDueDate(caller, received, workingDays, awaitIndex))
			.thenApply((answer) -> Objects.requireNonNull(answer, ALWAYS));
	}

	/** Reads the change's own write; nothing is asked when it was refused. */
	@SchemaMapping(typeName = "CalendarPayload")
	CompletableFuture<@Nullable CalendarYearView> calendar(CalendarPayload payload, @ContextValue EdgeRequest edge) {
		Receipt receipt = payload.receipt();
		return (receipt != null) ? workingCalendar(payload.year(), receipt.logIndex(), edge).thenApply((year) -> year)
				: CompletableFuture.completedFuture(null);
	}

}
