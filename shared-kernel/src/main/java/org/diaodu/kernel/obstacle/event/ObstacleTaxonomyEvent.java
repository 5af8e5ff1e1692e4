package org.diaodu.kernel.obstacle.event;

import org.diaodu.kernel.message.DomainEvent;

/**
 * What can have happened to the taxonomy of obstacles.
 */
public sealed interface ObstacleTaxonomyEvent extends DomainEvent permits ObstacleTaxonomyAdopted {

}
