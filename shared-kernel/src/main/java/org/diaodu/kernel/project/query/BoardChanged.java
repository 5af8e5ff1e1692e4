package org.diaodu.kernel.project.query;

/**
 * A board changed: ask again, awaiting this index. Changes may be merged, never lost.
 *
 * @param logIndex the change is reflected from this dispatch log index on
 */
public record BoardChanged(BoardRef board, long logIndex) {

}
