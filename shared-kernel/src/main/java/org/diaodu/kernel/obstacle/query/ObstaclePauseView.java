package org.diaodu.kernel.obstacle.query;

import java.time.LocalDate;

import org.diaodu.kernel.obstacle.PauseGround;

/**
 * A standstill.
 */
public record ObstaclePauseView(PauseGround ground, String reason, LocalDate since) {

}
