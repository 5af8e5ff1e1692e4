package org.diaodu.query.project;

import java.util.EnumMap;

import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.event.ConfidenceRated;
import org.diaodu.kernel.light.event.LightChanged;
import org.diaodu.kernel.light.event.LightEvent;
import org.diaodu.kernel.project.query.BoardLightsView;

/**
 * What the lights of a project show, as its events tell it. Grey is not kept: it is what
 * a light shows until it is judged.
 */
final class LightsFold {

	EnumMap<Light, LightColour> shown = new EnumMap<>(Light.class);

	void apply(LightEvent event) {
		switch (event) {
			case LightChanged e when e.after() == LightColour.GREY -> this.shown.remove(e.light());
			case LightChanged e -> this.shown.put(e.light(), e.after());
			case ConfidenceRated e -> {
				// Shown with the lights of one project, not on boards.
			}
		}
	}

	LightColour of(Light light) {
		return this.shown.getOrDefault(light, LightColour.GREY);
	}

	/** The worst of the five. */
	LightColour overall() {
		return BoardLightsView.worst(this.shown.values());
	}

}
