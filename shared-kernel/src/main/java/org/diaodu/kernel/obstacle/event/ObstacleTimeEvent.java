package org.diaodu.kernel.obstacle.event;

/**
 * What can have happened to the clocks of an obstacle.
 */
public sealed interface ObstacleTimeEvent extends ObstacleEvent permits ObstacleExtensionRequested,
		ObstacleExtensionGranted, ObstacleExtensionRefused, ObstacleExtensionLapsed, ObstaclePaused, ObstacleResumed,
		ObstacleUrged, ObstacleLimitPassed, ObstacleEscalated, ObstacleUrgingWished, ObstacleTermsTightened {

}
