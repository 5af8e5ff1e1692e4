package org.diaodu.kernel.obstacle.event;

import org.diaodu.kernel.message.DomainEvent;

/**
 * What can have happened to an obstacle.
 */
public sealed interface ObstacleEvent extends DomainEvent permits ObstacleEntryEvent, ObstacleWorkEvent,
		ObstacleTimeEvent, ObstacleSupervisionEvent, ObstacleClosingEvent {

}
