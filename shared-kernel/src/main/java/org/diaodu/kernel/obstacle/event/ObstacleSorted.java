package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.Cooperator;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.ScopeRule;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;

/**
 * It is known what it is, who leads, who helps and by when (分拣).
 *
 * @param itemCode never 9900
 * @param rule the scope rule that decided the tier
 * @param coordinatingUnitId who coordinates, null when the lead unit is on its own
 * @param workingDays those that count, halved when work stands still
 * @param originalDue of the first sorting: no later one changes it (a merger makes it
 * earlier, ADR 0126)
 * @param deadline the present last day
 * @param toGovernment whether a government must decide first
 * @param guarantorId the leader told at once because work stands still, null when there
 * is none or it does not
 * @param tierLimit the last day of a higher tier it goes to, which counts once the
 * present one is over, where the lead unit sorted it there itself and so keeps its own;
 * null where that is the present one
 * @param severityReason why it hits less than was reported or sorted before, null where
 * it does not, or nobody was asked yet
 * @param concludedBy who concludes its supervision once that unit has it; null where it
 * is under none, or that was not judged
 */
@EventName("obstacle.sorted")
@Revision("1")
public record ObstacleSorted(String obstacleId, ObstacleSite site, String itemCode, String taxonomyVersion,
		ObstacleScope scope, SolvingTier tier, ScopeRule rule, Severity severity, String leadUnitId,
		@Nullable String coordinatingUnitId, List<Cooperator> cooperators, int workingDays, LocalDate originalDue,
		Deadline deadline, boolean toGovernment, @Nullable String guarantorId, String policyVersion,
		List<DueClock> clocks, List<ClockRef> ended, LocalDate occurredOn, @Nullable Deadline tierLimit,
		@Nullable String severityReason, @Nullable Arbiter concludedBy) implements ObstacleEntryEvent, ObstacleClocks {

	public ObstacleSorted {
		cooperators = List.copyOf(cooperators);
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
