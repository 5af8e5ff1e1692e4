package org.diaodu.query.project;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.light.event.ConfidenceRated;
import org.diaodu.kernel.light.event.LightChanged;
import org.diaodu.kernel.light.event.LightEvent;

/**
 * What an event of the lights changed, for the timeline of its project.
 */
final class LightChanges {

	private LightChanges() {
	}

	static void note(LightEvent event, Changes changes) {
		switch (event) {
			case LightChanged e -> changes.field("lights." + e.light(), e.before(), e.after());
			case ConfidenceRated e -> changes.field("confidence", e.before(), e.after());
		}
	}

	/** The reason an event gives, or null. */
	static @Nullable String reason(LightEvent event) {
		return switch (event) {
			case LightChanged e -> Changes.constant(e.rule());
			case ConfidenceRated e -> e.text();
		};
	}

}
