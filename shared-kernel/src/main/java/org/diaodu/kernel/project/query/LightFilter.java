package org.diaodu.kernel.project.query;

import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;

/**
 * A light and what it must show.
 */
public record LightFilter(Light light, LightColour colour) {

}
