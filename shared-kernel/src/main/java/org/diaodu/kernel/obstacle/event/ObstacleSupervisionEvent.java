package org.diaodu.kernel.obstacle.event;

/**
 * What those above can have done about an obstacle.
 */
public sealed interface ObstacleSupervisionEvent extends ObstacleEvent
		permits ObstacleSupervised, SupervisionLetterIssued, ObstacleSupervisionLifted, ObstacleCriticised,
		ObstacleInterviewed, ObstacleSubmittedToGovernment, GovernmentDecisionRecorded {

}
