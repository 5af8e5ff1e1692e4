package org.diaodu.kernel.obstacle.query;

/**
 * An open obstacle past its original last day.
 *
 * @param workingDaysLate since that day, standstill left out
 */
public record OverdueObstacleView(ObstacleRowView obstacle, int workingDaysLate) {

}
