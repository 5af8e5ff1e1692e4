package org.diaodu.kernel.letter.query;

import org.diaodu.kernel.obstacle.query.ObstacleLetterView;

/**
 * A letter and its obstacle, which whoever got the letter need not see any more.
 *
 * @param obstacleNumber without hyphens
 */
public record SentLetterView(String obstacleId, String obstacleNumber, ObstacleLetterView letter) {

}
