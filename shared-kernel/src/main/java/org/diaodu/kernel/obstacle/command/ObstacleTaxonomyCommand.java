package org.diaodu.kernel.obstacle.command;

import org.diaodu.kernel.message.DomainCommand;

/**
 * What can be wished of the taxonomy of obstacles.
 */
public sealed interface ObstacleTaxonomyCommand extends DomainCommand permits AdoptObstacleTaxonomy {

}
