package org.diaodu.kernel.project.query;

import java.math.BigDecimal;

import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.value.WanYuan;

/**
 * Projects that lie close together.
 *
 * @param box the smallest part of the map that holds them
 * @param longitude of their middle, WGS-84 degrees
 * @param latitude of their middle, WGS-84 degrees
 * @param totalInvestment 万元, of those whose amount is known
 * @param light the worst of their lights
 * @param red how many of them are red
 */
public record MapClusterView(MapBox box, BigDecimal longitude, BigDecimal latitude, long count, WanYuan totalInvestment,
		LightColour light, long red) {

}
