package org.diaodu.kernel.project.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;

/**
 * The owner is known.
 *
 * @param ownerCode USCC, null when only the name is known
 * @param warnings codes of what is doubtful about it
 */
@EventName("project.owner-linked")
@Revision("1")
public record ProjectOwnerLinked(String projectId, @Nullable String ownerCodeBefore, @Nullable String ownerCode,
		String ownerName, List<String> warnings, LocalDate occurredOn) implements ProjectEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
