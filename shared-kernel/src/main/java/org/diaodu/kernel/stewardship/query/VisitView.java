package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.stewardship.VisitKind;

/**
 * A visit, meeting or call.
 */
public record VisitView(String projectId, String visitId, VisitKind kind, LocalDate occurredOn, PersonRef guarantor,
		@Nullable String place, List<PersonRef> participants, List<String> problems, long logIndex) {

	public VisitView {
		participants = List.copyOf(participants);
		problems = List.copyOf(problems);
	}

}
