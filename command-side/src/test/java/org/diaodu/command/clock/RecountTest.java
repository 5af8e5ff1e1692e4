package org.diaodu.command.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.command.DecidingProcess;
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.command.RecomputeDeadline;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.policy.CalendarDay;
import org.diaodu.kernel.policy.command.PublishCalendarYear;
import org.diaodu.kernel.policy.command.ReviseCalendarYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.command.clock.ClockFixture.node;
import static org.diaodu.command.clock.ClockFixture.plan;
import static org.diaodu.command.clock.ClockFixture.rang;
import static org.diaodu.command.clock.ClockFixture.runDue;

/** What the calendar of working days does to clocks that run (C7). */
@Clause("F-002")
class RecountTest {

	/** More than one page. */
	private static final int PROJECTS = 300;

	private final ClockFixture fixture = new ClockFixture();

	@AfterEach
	void close() {
		this.fixture.close();
	}

	private static PublishCalendarYear notice(int year) {
		return ReferenceData.workingDays()
			.stream()
			.map((item) -> (PublishCalendarYear) item.command())
			.filter((command) -> command.year() == year)
			.findFirst()
			.orElseThrow();
	}

	private void publish(DecidingProcess process, int year) {
		process.send(notice(year));
		this.fixture.clock.advance(ClockFollower.GRACE);
	}

	private static List<DeadlineRecomputed> recomputed(DecidingProcess process) {
		return process.recorded()
			.stream()
			.map(Recorded::event)
			.filter(DeadlineRecomputed.class::isInstance)
			.map(DeadlineRecomputed.class::cast)
			.toList();
	}

	/** The vectors of C7: counted before the notice was known, and by it. */
	@ParameterizedTest
	@CsvSource({ "2018-02-14, 5, 2018-02-21, 2018-02-27", "2018-02-09, 3, 2018-02-14, 2018-02-13",
			"2018-09-28, 7, 2018-10-09, 2018-10-12", "2025-09-26, 5, 2025-10-03, 2025-10-10",
			"2026-02-12, 3, 2026-02-17, 2026-02-24", "2026-02-12, 7, 2026-02-23, 2026-02-28" })
	void aPublishedYearMovesWhatWasProvisional(LocalDate from, int count, LocalDate guessed, LocalDate due) {
		this.fixture.clock.set(from);
		DecidingProcess process = this.fixture.process();
		process.send(plan("project-1", node("wd" + count, from)));
		runDue(process);
		publish(process, from.getYear());
		runDue(process);

		String calendarEvent = process.recorded()
			.stream()
			.filter((entry) -> entry.type().equals("policy.calendar-year-published"))
			.findFirst()
			.orElseThrow()
			.eventId()
			.toString();
		assertThat(recomputed(process)).containsExactly(new DeadlineRecomputed("project-1", ClockKind.NODE_DUE,
				"wd" + count, new Deadline(from, count, DayCount.WORKING_DAYS, guessed, true),
				new Deadline(from, count, DayCount.WORKING_DAYS, due, false), from.getYear(), calendarEvent, from));
		this.fixture.clock.set(due);
		assertThat(runDue(process)).isZero();
		this.fixture.clock.set(due.plusDays(1));
		assertThat(runDue(process)).isEqualTo(1);
		assertThat(rang(process)).singleElement().satisfies((it) -> assertThat(it.plannedOn()).isEqualTo(due));
	}

	@Test
	void aRevisedYearMovesEachClockOnceAndOnlyThoseThatItChanges() {
		LocalDate start = LocalDate.of(2018, 3, 1);
		DecidingProcess process = this.fixture.process();
		publish(process, 2018);
		IntStream.range(0, PROJECTS).forEach((number) -> process.send(plan("project-" + number, node("wd3", start))));
		process.send(plan("project-before", node("wd1", start)));
		process.send(plan("project-given", node("a", LocalDate.of(2018, 3, 6))));
		runDue(process);
		assertThat(recomputed(process)).isEmpty();

		// Monday 5 March becomes a day off.
		List<CalendarDay> days = new ArrayList<>(notice(2018).days());
		days.add(new CalendarDay(LocalDate.of(2018, 3, 5), true, "临时放假"));
		process
			.send(new ReviseCalendarYear(notice(2018).calendarId(), 2018, "修订通知", "https://example.org", days, "临时放假"));
		runDue(process);
		assertThat(recomputed(process)).as("others may still count by the calendar of before").isEmpty();
		this.fixture.clock.advance(ClockFollower.GRACE);
		DecidingProcess other = this.fixture.process();
		assertThat(java.util.concurrent.CompletableFuture.supplyAsync(() -> runDue(other))
			.thenCombine(java.util.concurrent.CompletableFuture.supplyAsync(() -> runDue(process)), Integer::sum)
			.join()).isZero();
		runDue(process);

		assertThat(recomputed(process)).hasSize(PROJECTS).allSatisfy((it) -> {
			assertThat(it.before().due()).isEqualTo(LocalDate.of(2018, 3, 6));
			assertThat(it.after().due()).isEqualTo(LocalDate.of(2018, 3, 7));
			assertThat(it.after().provisional()).isFalse();
		});
		assertThat(recomputed(process)).extracting(DeadlineRecomputed::subjectId)
			.doesNotHaveDuplicates()
			.doesNotContain("project-before", "project-given");
	}

	@Test
	void whatIsCountedBeyondTheLastPublishedYearIsProvisionalAndFirmWhenThatIsKnown() {
		LocalDate from = LocalDate.of(2026, 12, 28);
		this.fixture.clock.set(from);
		DecidingProcess process = this.fixture.process();
		publish(process, 2026);
		process.send(plan("project-1", node("wd10", from)));
		runDue(process);
		assertThat(this.fixture.table()).singleElement().asString().contains("true, false");

		LocalDate due = LocalDate.of(2027, 1, 11);
		process.send(new PublishCalendarYear("calendar-working-days", 2027, "测试用", "https://example.org",
				List.of(new CalendarDay(LocalDate.of(2027, 5, 1), true, "劳动节"))));
		this.fixture.clock.advance(ClockFollower.GRACE);
		runDue(process);
		assertThat(recomputed(process)).singleElement().satisfies((it) -> {
			assertThat(it.before().due()).isEqualTo(due);
			assertThat(it.before().provisional()).isTrue();
			assertThat(it.after()).isEqualTo(new Deadline(from, 10, DayCount.WORKING_DAYS, due, false));
		});
	}

	@Test
	void aTableMadeAgainCountsNothingAnew() {
		DecidingProcess process = this.fixture.process();
		process.send(plan("project-1", node("wd5", LocalDate.of(2018, 3, 1))));
		publish(process, 2018);
		runDue(process);
		List<String> before = this.fixture.table();
		assertThat(recomputed(process)).hasSize(1);
		this.fixture.clock.set(Instant.parse("2018-03-02T02:00:00Z"));

		process.get(Clockwork.class).rebuild();
		runDue(process);
		assertThat(recomputed(process)).hasSize(1);
		assertThat(this.fixture.table()).isEqualTo(before);
	}

	@Test
	void nobodyButTheProgramCountsAnew() {
		DecidingProcess process = this.fixture.process();
		process.send(plan("project-1", node("wd5", LocalDate.of(2018, 3, 1))));
		Attribution by = new Attribution("person-1", Role.COORDINATOR.name(), "unit-210100-drc", "GRAPHQL",
				new java.util.UUID(1, 1), "journey-1", null, Attribution.Source.WITNESSED, List.of());
		assertThat(process
			.refusalOf(by,
					new RecomputeDeadline("project-1", ClockKind.NODE_DUE, "wd5", 2018, "event",
							LocalDate.of(2018, 3, 1)))
			.code()).isEqualTo(CommonRefusal.NOT_PERMITTED.name());
	}

}
