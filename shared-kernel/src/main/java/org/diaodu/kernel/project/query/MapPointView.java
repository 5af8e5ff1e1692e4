package org.diaodu.kernel.project.query;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.value.WanYuan;

/**
 * A project on the map.
 *
 * @param longitude WGS-84 degrees
 * @param latitude WGS-84 degrees
 * @param totalInvestment 万元
 * @param light the worst of its lights
 */
public record MapPointView(String projectId, String name, BigDecimal longitude, BigDecimal latitude,
		@Nullable Stage stage, @Nullable WanYuan totalInvestment, MapAmountBand band, LightColour light) {

}
