package org.diaodu.kernel.project.query;

import java.util.Collection;

import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.message.Clause;

/**
 * What the lights of a project show (亮灯).
 *
 * @param overall the worst of the five; grey when none applies
 */
@Clause("F-021")
public record BoardLightsView(LightColour overall, LightColour start, LightColour progress, LightColour funds,
		LightColour statistics, LightColour obstacle) {

	/** The worst of some colours; grey of none. */
	public static LightColour worst(Collection<LightColour> colours) {
		LightColour worst = LightColour.GREY;
		for (LightColour colour : colours) {
			worst = (colour.compareTo(worst) > 0) ? colour : worst;
		}
		return worst;
	}

}
