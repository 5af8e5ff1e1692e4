package org.diaodu.kernel.project.query;

/**
 * One board.
 *
 * @param unitId the zone, district, department or city whose board it is
 */
public record BoardRef(BoardKind kind, String unitId) {

}
