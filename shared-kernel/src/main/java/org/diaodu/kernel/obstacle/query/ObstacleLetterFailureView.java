package org.diaodu.kernel.obstacle.query;

import java.time.Instant;

/**
 * Why a letter is no document yet.
 *
 * @param code a refusal
 * @param failedAt when it was tried in vain for this reason first
 */
public record ObstacleLetterFailureView(String code, Instant failedAt) {

}
