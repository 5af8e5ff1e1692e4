package org.diaodu.kernel.project.query;

/**
 * A board the caller may open.
 *
 * @param unitName the name the unit has today
 * @param whole false when the caller sees only a part of it, such as one sector
 */
public record BoardView(BoardRef board, String unitName, boolean whole) {

}
