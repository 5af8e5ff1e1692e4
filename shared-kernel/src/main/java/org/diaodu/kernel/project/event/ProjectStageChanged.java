package org.diaodu.kernel.project.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.project.Stage;

/**
 * The project is in another stage; {@code before} is null when that was unknown.
 */
@EventName("project.stage-changed")
@Revision("1")
public record ProjectStageChanged(String projectId, @Nullable Stage before, Stage after, @Nullable String reason,
		LocalDate occurredOn) implements ProjectEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
