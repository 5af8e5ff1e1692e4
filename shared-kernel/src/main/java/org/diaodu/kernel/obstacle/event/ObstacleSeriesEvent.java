package org.diaodu.kernel.obstacle.event;

import org.diaodu.kernel.message.DomainEvent;

/**
 * What can have happened to a series of numbers.
 */
public sealed interface ObstacleSeriesEvent extends DomainEvent permits ObstacleNumberIssued {

}
