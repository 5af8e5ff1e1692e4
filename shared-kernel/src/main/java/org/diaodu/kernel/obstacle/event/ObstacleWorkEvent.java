package org.diaodu.kernel.obstacle.event;

/**
 * What can have been done about an obstacle.
 */
public sealed interface ObstacleWorkEvent extends ObstacleEvent
		permits ObstacleWorkNoted, CooperatorAnswered, CooperationEnded, ObstacleSolutionClaimed, ObstacleUnitVacated {

}
