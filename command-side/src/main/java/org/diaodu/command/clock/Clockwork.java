package org.diaodu.command.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

import javax.sql.DataSource;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.log.Foresight;
import org.diaodu.command.log.Precedence;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.policy.WorkingCalendar;
import org.diaodu.kernel.value.CityTime;

/**
 * Lets clocks ring that fell due, each once in effect, however many processes do so and
 * whatever happens to them; and counts clocks anew when the calendar of working days is
 * another. Its memory is a table made from the log, so that nothing rings for a replay.
 */
@Component
@Clause({ "F-002", "F-028" })
public class Clockwork {

	private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

	/** Clocks held at a time: few enough that nobody waits long for one of them. */
	static final int PAGE = 256;

	private static final ThreadFactory BESIDE = Thread.ofPlatform().name("clocks-beside").daemon().factory();

	private final Clock clock;

	private final Directory directory;

	private final ClockTable table;

	private final Recounts recounts;

	private final ClockFollower follower;

	private final TransactionTemplate transaction;

	private final Sending sending;

	private final int parallel;

	Clockwork(DataSource dataSource, RecordedEvents log, CommandGateway commands, Foresight foresight,
			Precedence precedence, Directory directory, Clock clock, ObjectProvider<ClockSettings> settings) {
		JdbcTemplate jdbc = new JdbcTemplate(dataSource);
		this.clock = clock;
		this.directory = directory;
		this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
		this.table = new ClockTable(jdbc);
		this.recounts = new Recounts(jdbc, this.transaction);
		this.follower = new ClockFollower(log, this.table, this.recounts, jdbc, this.transaction);
		this.parallel = settings.getIfAvailable(() -> ClockSettings.DEFAULT).parallel();
		this.sending = new Sending(commands, foresight, precedence, log, this.parallel);
	}

	/**
	 * How the clocks stand.
	 *
	 * @param position last log index the table of clocks reflects
	 * @param due how many fell due and did not ring yet
	 * @param aside how many were refused for good and run all the same
	 */
	public record State(long position, long due, long aside) {
	}

	/**
	 * Does all that is due now: counts anew what a new calendar asks for, and lets clocks
	 * ring, the earliest first; those of one subject one after the other, whoever else
	 * lets them ring meanwhile. Returns when nothing is left but what cannot be done at
	 * present.
	 * @return how many rang
	 * @throws RuntimeException when nothing can be done at present
	 */
	public int runDue() {
		Instant now = this.clock.instant();
		if (!this.follower.follow()) {
			return 0;
		}
		while (!Thread.currentThread().isInterrupted() && this.recounts.workOnDue(now, this::recount)) {
			this.follower.follow();
		}
		Set<String> postponed = ConcurrentHashMap.newKeySet();
		int rang = 0;
		boolean more;
		do {
			Page page = ring(now, postponed);
			rang += page.rang();
			if (page.isFull() && this.parallel > 1) {
				rang += ringByTwo(page.dueAt(), postponed);
			}
			// What rang may have started what is due already, or ended it.
			more = this.follower.follow() && page.taken() > 0;
		}
		while (more && !Thread.currentThread().isInterrupted());
		if (!postponed.isEmpty()) {
			LOG.warn("clocks of {} subjects could not ring now, trying again", postponed.size());
		}
		return rang;
	}

	/**
	 * Lets what fell due at one moment ring. Two at it take turns, as two processes do:
	 * while one notes what rang, the other lets ring. Only of one moment, so that nothing
	 * overtakes what its ringing starts; what one holds, the other passes over, so
	 * something may be left.
	 */
	private int ringByTwo(Instant dueAt, Set<String> postponed) {
		try (ExecutorService beside = Executors.newSingleThreadExecutor(BESIDE)) {
			Future<Integer> other = beside.submit(() -> ringAll(dueAt, postponed));
			return ringAll(dueAt, postponed) + other.get();
		}
		catch (InterruptedException ex) {
			// The other was told as well, and ended with its page.
			Thread.currentThread().interrupt();
			return 0;
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure
					: new IllegalStateException(ex.getCause());
		}
	}

	private int ringAll(Instant dueAt, Set<String> postponed) {
		int rang = 0;
		Page page;
		do {
			this.follower.followWhenFree();
			page = ring(dueAt, postponed);
			rang += page.rang();
		}
		while (page.taken() > 0 && !Thread.currentThread().isInterrupted());
		return rang;
	}

	/**
	 * What became of a page.
	 *
	 * @param dueAt when all of it fell due
	 * @param taken how many clocks it had
	 * @param rang how many rang
	 */
	private record Page(Instant dueAt, int taken, int rang) {

		boolean isFull() {
			return this.taken == PAGE;
		}

	}

	private record Sent(List<RunningClock> due, Sending.Outcome outcome) {
	}

	private Page ring(Instant now, Set<String> postponed) {
		Sent sent = this.transaction.execute((status) -> {
			List<RunningClock> due = this.table.takeDue(now, postponed, PAGE);
			Sending.Outcome outcome = due.isEmpty() ? Sending.Outcome.NOTHING : this.sending.send(due, Rings::ring);
			this.table.answered(outcome.answered());
			return new Sent(due, outcome);
		});
		if (sent == null) {
			throw new IllegalStateException("a transaction without outcome");
		}
		Sending.Outcome outcome = sent.outcome();
		if (outcome.standstill() != null) {
			throw outcome.standstill();
		}
		postponed.addAll(outcome.postponed());
		return new Page(sent.due().isEmpty() ? now : sent.due().getFirst().dueAt(), sent.due().size(),
				(int) outcome.answered().stream().filter((answer) -> answer.refusal() == null).count());
	}

	private Recounts.Progress recount(Recounts.Pass pass) {
		// A notice rules on its year and may reach into the December before.
		List<RunningClock> page = this.table.counted(LocalDate.of(pass.year() - 1, 12, 1),
				LocalDate.of(pass.year(), 12, 31), pass.subject(), pass.kind(), pass.key(), PAGE);
		this.directory.expectNews();
		WorkingCalendar calendar = this.directory.calendar();
		List<RunningClock> others = page.stream()
			.filter((clock) -> !clock.deadline().countedBy(calendar).equals(clock.deadline()))
			.toList();
		LocalDate today = CityTime.today(this.clock);
		Sending.Outcome outcome = this.sending.send(others,
				(clock) -> Rings.recompute(clock, pass.year(), pass.eventId(), today));
		if (outcome.standstill() != null) {
			throw outcome.standstill();
		}
		if (!outcome.postponed().isEmpty()) {
			throw new IllegalStateException("clocks are being changed: " + outcome.postponed());
		}
		List<ClockTable.Answer> failed = outcome.answered()
			.stream()
			.filter((answer) -> answer.refusal() != null)
			.toList();
		failed.forEach((answer) -> LOG.error("the clock {} {} of {} could not be counted anew: {}",
				answer.clock().kind(), answer.clock().ref().key(), answer.clock().subject(), answer.refusal()));
		return new Recounts.Progress(page.isEmpty() ? null : page.getLast(), failed.size(), page.size() < PAGE);
	}

	/**
	 * Empties the table of clocks and makes it again from the log; what rang is ended
	 * there and rings no more.
	 * @return false when another process is at work on it
	 */
	public boolean rebuild() {
		return this.follower.rebuild();
	}

	/**
	 * Lets what was set aside ring once more.
	 * @return how many
	 */
	public int retryAside() {
		return this.follower.retry();
	}

	/** How the clocks stand. */
	public State state() {
		return new State(this.follower.position(), this.table.due(this.clock.instant()), this.table.aside());
	}

	/** When something is due next, or null when nothing is planned. */
	@Nullable Instant nextDue() {
		Instant clocks = this.table.nextDue();
		Instant counting = this.recounts.nextDue();
		if (clocks == null || counting == null) {
			return (clocks != null) ? clocks : counting;
		}
		return clocks.isBefore(counting) ? clocks : counting;
	}

}
