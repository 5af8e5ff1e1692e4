package org.diaodu.query.light;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.light.event.ConfidenceRated;

/**
 * Rows a batch adds or changes; of several changes of a row the last.
 */
final class LightRows {

	/** How a day that never comes is written. */
	static final String NEVER = "infinity";

	final Map<List<Object>, @Nullable Object[]> spans = new LinkedHashMap<>();

	final Map<List<Object>, @Nullable Object[]> holders = new LinkedHashMap<>();

	final List<@Nullable Object[]> ratings = new ArrayList<>();

	void span(LightFold project, LightFold.Shown shown, @Nullable LocalDate until) {
		this.spans.put(List.of(project.projectId, shown.light(), shown.start()),
				new @Nullable Object[] { project.projectId, shown.light(), shown.start(), shown.from(),
						(until != null) ? until : NEVER, shown.before(), shown.colour(), shown.rule(),
						Codec.write(shown.inputs()), shown.policyVersion(), shown.recordedAt(), project.logIndex });
	}

	void holder(LightFold project, HoldersFold.Held held, @Nullable LocalDate until) {
		this.holders.put(List.of(project.projectId, held.place(), held.start()),
				new @Nullable Object[] { project.projectId, held.place(), held.start(), held.from(),
						(until != null) ? until : NEVER, held.personId(), project.logIndex });
	}

	void rated(LightFold project, String raterId, ConfidenceRated event) {
		this.ratings.add(new @Nullable Object[] { project.projectId, project.logIndex, event.occurredOn(),
				event.after(), raterId, event.raterRole(), event.text() });
	}

}
