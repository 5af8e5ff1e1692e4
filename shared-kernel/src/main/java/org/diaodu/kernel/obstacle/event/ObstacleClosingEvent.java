package org.diaodu.kernel.obstacle.event;

/**
 * What can have happened to the end of an obstacle.
 */
public sealed interface ObstacleClosingEvent extends ObstacleEvent permits ObstacleSolutionConfirmed,
		ObstacleSolutionRefused, ObstacleRated, ObstacleCalledBack, ObstacleClosed, ObstacleReopened {

}
