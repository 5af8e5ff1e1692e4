package org.diaodu.kernel.obstacle.event;

/**
 * What can have happened on the way of an obstacle to the unit that solves it.
 */
public sealed interface ObstacleEntryEvent extends ObstacleEvent permits ObstacleReported, ObstacleSorted,
		ObstacleAssigned, ObstacleAccepted, ObstacleReturned, ObstacleReassigned, ObstacleWithdrawn, ObstacleMerged,
		ObstacleAbsorbed, ObstacleWithdrawalRevoked, ObstacleMoved {

}
