package org.diaodu.kernel.light.query;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Basis;

/**
 * The lights of a project on a day.
 *
 * @param overall the worst of the five
 * @param lights all five, in their order
 * @param months of the last twelve, those in which a light was yellow or red, latest
 * first
 * @param confidence the last rating by that day, null when nobody rated
 * @param ratings all of them by that day, latest first, at most 50
 */
public record ProjectLightsView(LitProjectRef project, LocalDate asOf, LightView overall, List<LightView> lights,
		List<LightMonthView> months, @Nullable ConfidenceView confidence, List<ConfidenceView> ratings, Basis basis) {

	public ProjectLightsView {
		lights = List.copyOf(lights);
		months = List.copyOf(months);
		ratings = List.copyOf(ratings);
	}

}
