package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.CooperatorWish;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.Severity;

/**
 * Sorts an obstacle (分拣): what it is, who leads, who helps, by when. The tier follows
 * from the scope rules.
 *
 * @param workingDays fewer than the taxonomy gives, null for those
 * @param severityReason why it hits less than was reported or sorted before; not kept
 * where it does not
 */
@Clause({ "F-118", "F-124", "F-126", "F-127", "F-128", "F-137" })
public record SortObstacle(@TargetAggregateIdentifier String obstacleId, String itemCode, ObstacleScope scope,
		Severity severity, String leadUnitId, List<CooperatorWish> cooperators, @Nullable Integer workingDays,
		LocalDate occurredOn, @Nullable String severityReason) implements ObstacleCommand {

	public SortObstacle {
		cooperators = List.copyOf(cooperators);
	}

	@Override
	public String target() {
		return this.obstacleId;
	}

}
