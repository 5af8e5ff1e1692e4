package org.diaodu.command.light;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.diaodu.command.light.Judgement.Inputs;
import org.diaodu.command.obstacle.ObstacleStanding;
import org.diaodu.command.obstacle.ProjectObstacles;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.WorkingCalendar;

/**
 * OBSTACLE (受阻): red when an open obstacle is past its original last day, or stops work
 * and has been open for more than the working days policy names; yellow when one has used
 * more than the share of its days, or as many extensions, as policy names (F6). Grey
 * where none was ever reported (ADR 0110).
 */
@Clause({ "F-021", "F-125" })
final class ObstacleLight {

	private ObstacleLight() {
	}

	static Judgement judge(ProjectObstacles.Known obstacles, LocalDate day, PolicyVersion policy,
			WorkingCalendar calendar) {
		if (obstacles.reported() == 0) {
			return Judgement.notApplicable(new Inputs(), policy);
		}
		List<ObstacleStanding> open = obstacles.open();
		Inputs inputs = new Inputs().with("openObstacles", open.size());
		String overdue = numbers(open, (obstacle) -> obstacle.isPastOriginalDue(day, calendar));
		if (!overdue.isEmpty()) {
			return inputs.with("obstacles", overdue).red(LightRule.OBSTACLE_OVERDUE, policy.version());
		}
		int stopped = policy.number(PolicyField.STOPPED_WORK_RED_DAYS);
		String stopping = numbers(open, (obstacle) -> obstacle.stopsWorkLongerThan(stopped, day, calendar));
		if (!stopping.isEmpty()) {
			return inputs.with("obstacles", stopping)
				.with("stoppedWorkDays", stopped)
				.red(LightRule.OBSTACLE_STOPS_WORK, policy.version());
		}
		int percent = policy.number(PolicyField.OBSTACLE_YELLOW_PERCENT);
		Integer extensions = policy.numberIfSet(PolicyField.OBSTACLE_YELLOW_EXTENSIONS);
		Predicate<ObstacleStanding> extended = (obstacle) -> extensions != null
				&& obstacle.extensionsBy(day) >= extensions;
		String used = numbers(open, extended.or((obstacle) -> obstacle.hasUsedMoreThan(percent, day, calendar)));
		inputs.with("yellowPercent", percent).with("yellowExtensions", extensions);
		if (used.isEmpty()) {
			return inputs.green(policy.version());
		}
		String byExtension = numbers(open, extended);
		return inputs.with("obstacles", used)
			.with("extendedObstacles", byExtension.isEmpty() ? null : byExtension)
			.yellow(LightRule.OBSTACLE_HALF_USED, policy.version());
	}

	private static String numbers(List<ObstacleStanding> open, Predicate<ObstacleStanding> which) {
		return open.stream().filter(which).map(ObstacleStanding::number).collect(Collectors.joining(" "));
	}

}
