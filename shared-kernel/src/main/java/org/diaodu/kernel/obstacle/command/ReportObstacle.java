package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.evidence.CitesEvidence;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Severity;

/**
 * Reports what blocks a project (直报); zone, district and city see it at once.
 *
 * @param blockedAt where it is stuck (卡点)
 * @param itemCode the sub-item the reporter takes it for, null when they do not know
 * @param severity how hard it hits as the reporter sees it, null when they do not say
 * @param evidence references to what is stored
 */
@Clause({ "F-087", "F-117" })
public record ReportObstacle(@TargetAggregateIdentifier String obstacleId, String projectId, String text,
		String blockedAt, @Nullable String itemCode, @Nullable Severity severity, List<String> evidence,
		LocalDate occurredOn) implements ObstacleCommand, CitesEvidence {

	public ReportObstacle {
		evidence = List.copyOf(evidence);
	}

	@Override
	public String target() {
		return this.obstacleId;
	}

}
