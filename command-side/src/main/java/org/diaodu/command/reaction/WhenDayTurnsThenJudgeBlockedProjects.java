package org.diaodu.command.reaction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import org.diaodu.command.reaction.BlockedProjects.Open;
import org.diaodu.command.reaction.LightMemory.Pass;
import org.diaodu.command.reaction.LightMemory.Progress;
import org.diaodu.command.reaction.LightOrders.Order;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.value.CityTime;

/**
 * When a day begins, the lights of the projects that something blocks are judged: half of
 * an obstacle's days, its last, or the days it may stop work have passed without anybody
 * having recorded anything. On the first day of a month, obstacles by which a light was
 * red at the last month's ends are put under supervision (ADR 0110, 0111). One pass for
 * each day, also for days on which nothing ran.
 */
@Component
@Clause({ "F-121", "F-125" })
class WhenDayTurnsThenJudgeBlockedProjects {

	/** After a month that turned at the same midnight. */
	private static final Duration AFTER_MIDNIGHT = WhenMonthTurnsThenJudgeLights.AFTER_MIDNIGHT.plusMinutes(1);

	private static final String DAY = "day-";

	/** As many as the pass of a month takes. */
	private static final int PAGE = WhenMonthTurnsThenJudgeLights.PAGE;

	private final BlockedProjects obstacles;

	private final LightMemory memory;

	private final LightOrders orders;

	WhenDayTurnsThenJudgeBlockedProjects(BlockedProjects obstacles, LightMemory memory, LightOrders orders) {
		this.obstacles = obstacles;
		this.memory = memory;
		this.orders = orders;
	}

	/** Plans every day up to the next one to come. */
	void plan(Instant now) {
		LocalDate today = CityTime.dayOf(now);
		LocalDate last = this.memory.lastDay();
		if (last == null) {
			// What was reported before the program knew of this is judged today.
			this.memory.plan(pass(today, now));
			last = today;
		}
		for (LocalDate day = last.plusDays(1); !day.isAfter(today.plusDays(1)); day = day.plusDays(1)) {
			this.memory.plan(pass(day, day.atStartOfDay(CityTime.ZONE).toInstant().plus(AFTER_MIDNIGHT)));
		}
	}

	private static Pass pass(LocalDate day, Instant dueAt) {
		return new Pass(DAY + day, "lights-" + DAY + day, null, null, day, dueAt, -1);
	}

	/** Whether a pass is one of these. */
	static boolean isOf(Pass pass) {
		return pass.passId().startsWith(DAY);
	}

	/** Judges one page. */
	Progress judge(Pass pass) {
		List<Open> page = this.obstacles.openAfter(pass.passedIndex(), PAGE);
		int faults = 0;
		if (!page.isEmpty()) {
			faults += this.orders.send(page.stream()
				.map(Open::projectId)
				.distinct()
				.map((project) -> new Order(project, null, pass.judgedOn(), pass.passId(), pass.correlationId(),
						pass.causationId()))
				.toList());
			if (pass.judgedOn().getDayOfMonth() == 1) {
				faults += this.orders.supervise(page.stream().map(Open::obstacleId).toList(), pass);
			}
		}
		return new Progress(page.isEmpty() ? pass.passedIndex() : page.getLast().reportedIndex(), faults,
				page.size() < PAGE);
	}

}
