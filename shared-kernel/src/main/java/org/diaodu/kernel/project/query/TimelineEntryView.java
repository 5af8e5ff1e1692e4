package org.diaodu.kernel.project.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.project.Stage;

/**
 * What happened to a project, and what it changed.
 *
 * @param eventName stored name of the event, such as {@code project.registered}
 * @param occurredOn business date
 * @param actorName from the vault, null when erased
 * @param organisationName the name the organisation had on that business date
 * @param stage the stage the project was in afterwards
 * @param reason as given, otherwise null; a constant, as {@code LightRule.AS_PLANNED},
 * where the program itself decided
 * @param evidence what the actor relied on
 */
public record TimelineEntryView(long sequence, long logIndex, String eventName, LocalDate occurredOn,
		Instant recordedAt, String actorId, @Nullable String actorName, Role role, String organisationId,
		@Nullable String organisationName, Attribution.Source source, @Nullable Stage stage, @Nullable String reason,
		List<String> evidence, List<FieldChange> changes) {

	public TimelineEntryView {
		evidence = List.copyOf(evidence);
		changes = List.copyOf(changes);
	}

}
