package org.diaodu.kernel.light.query;

import java.time.LocalDate;
import java.util.List;

/**
 * How the lights of a project are judged for a day by what is known now.
 *
 * @param day the business day, at its end
 * @param lights all five, in their order
 */
public record LightsJudgedView(LocalDate day, List<LightJudgedView> lights) {

	public LightsJudgedView {
		lights = List.copyOf(lights);
	}

}
