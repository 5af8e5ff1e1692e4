package org.diaodu.kernel.obstacle.query;

/**
 * Boards, inbox and obstacles changed: ask again, awaiting this index. Changes may be
 * merged, never lost.
 *
 * @param logIndex the change is reflected from this dispatch log index on
 */
public record ObstaclesChanged(long logIndex) {

}
