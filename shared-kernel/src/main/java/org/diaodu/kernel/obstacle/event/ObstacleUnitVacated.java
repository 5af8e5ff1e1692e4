package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.obstacle.ObstacleRight;

/**
 * The last one in office left a unit that leads or helps (办理单位无人在任), or the last one with
 * a right in a district that must act by it.
 *
 * @param unitId that leads or helps, or acts for the district by the right
 * @param since the first day on which nobody was
 * @param right that nobody has any more in the district; null where it leads or helps
 */
@EventName("obstacle.unit-vacated")
@Revision("1")
public record ObstacleUnitVacated(String obstacleId, String unitId, LocalDate since, LocalDate occurredOn,
		@Nullable ObstacleRight right) implements ObstacleWorkEvent {

	/** What is vacant, to know it again by. */
	public static String vacancy(String unitId, @Nullable ObstacleRight right) {
		return (right != null) ? right.name() + ':' + unitId : unitId;
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
