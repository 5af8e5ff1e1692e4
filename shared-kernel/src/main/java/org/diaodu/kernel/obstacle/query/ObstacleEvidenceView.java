package org.diaodu.kernel.obstacle.query;

/**
 * What is kept, and an obstacle that cites it.
 */
public record ObstacleEvidenceView(String digest, String obstacleId) {

}
