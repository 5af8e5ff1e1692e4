package org.diaodu.kernel.light.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;

/**
 * What a light showed in a month. A month's red stays on record after repair.
 *
 * @param light null for the worst of the five
 * @param month such as {@code 2018-05}
 * @param worst the worst colour it showed
 * @param yellowDays days at whose end it was yellow
 * @param redDays days at whose end it was red
 */
public record LightMonthView(@Nullable Light light, String month, LightColour worst, int yellowDays, int redDays) {

}
