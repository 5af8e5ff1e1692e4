package org.diaodu.kernel.project.query;

import java.math.BigDecimal;

/**
 * A part of the map, in WGS-84 degrees, edges included.
 *
 * @param west -180 to 180, not east of {@code east}
 * @param south -90 to 90, not north of {@code north}
 */
public record MapBox(BigDecimal west, BigDecimal south, BigDecimal east, BigDecimal north) {

}
