package org.diaodu.query.graphql.obstacle;

import org.diaodu.query.graphql.CommandInput;

/**
 * The input of a change of one obstacle.
 */
interface NamesObstacle extends CommandInput {

	/** Its id, or its number as it is printed. */
	String obstacleId();

}
