package org.diaodu.command.reaction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.diaodu.command.reaction.LightMemory.Pass;
import org.diaodu.command.reaction.LightMemory.Progress;
import org.diaodu.command.reaction.LightOrders.Order;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.EventTypes;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.value.CityTime;

/**
 * When a month turns, the lights of all projects are judged: for its last day, which
 * completes the month, and for the first day of the next, on which what was planned for
 * it has passed. One pass for each turn, page by page; months that turned while nothing
 * ran are passed in their order.
 */
@Component
@Clause({ "F-021", "F-095" })
class WhenMonthTurnsThenJudgeLights {

	/** After midnight: what was recorded on the last day is in the log then. */
	static final Duration AFTER_MIDNIGHT = Duration.ofMinutes(1);

	private static final String FIRST = "first";

	private static final Set<String> REGISTERED = Set.of(EventTypes.keyOf(ProjectRegistered.class).name());

	/**
	 * Few enough that the transaction which holds the pass does not wait longer than the
	 * database lets it (30 s), also on a machine that is very busy, where they are judged
	 * one after the other; and that nobody waits long for the end of one.
	 */
	static final int PAGE = 25;

	private final RecordedEvents log;

	private final LightMemory memory;

	private final LightOrders orders;

	WhenMonthTurnsThenJudgeLights(RecordedEvents log, LightMemory memory, LightOrders orders) {
		this.log = log;
		this.memory = memory;
		this.orders = orders;
	}

	/** Plans every turn up to the next one to come. */
	void plan(Instant now) {
		LocalDate today = CityTime.dayOf(now);
		LocalDate last = this.memory.lastTurn();
		if (last == null) {
			this.memory.beginAt(this.log.head().logIndex(), pass(FIRST, null, today, now));
			last = this.memory.lastTurn();
		}
		YearMonth next = YearMonth.from((last != null) ? last : today).plusMonths(1);
		YearMonth coming = YearMonth.from(today).plusMonths(1);
		for (YearMonth turn = next; !turn.isAfter(coming); turn = turn.plusMonths(1)) {
			LocalDate first = turn.atDay(1);
			this.memory.plan(pass("turn-" + turn, first.minusDays(1), first,
					first.atStartOfDay(CityTime.ZONE).toInstant().plus(AFTER_MIDNIGHT)));
		}
	}

	private static Pass pass(String id, @Nullable LocalDate endedOn, LocalDate judgedOn, Instant dueAt) {
		return new Pass(id, "lights-" + id, null, endedOn, judgedOn, dueAt, -1);
	}

	/** Judges one page. */
	Progress judge(Pass pass) {
		List<Recorded> page = this.log.after(pass.passedIndex(), PAGE, REGISTERED);
		int faults = page.isEmpty() ? 0
				: this.orders.send(page.stream()
					.map((registration) -> new Order(registration.subject(), pass.endedOn(), pass.judgedOn(),
							pass.passId(), pass.correlationId(), pass.causationId()))
					.toList());
		long passed = page.isEmpty() ? pass.passedIndex() : page.getLast().logIndex();
		return new Progress(passed, faults, page.size() < PAGE);
	}

}
