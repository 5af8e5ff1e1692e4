package org.diaodu.kernel.project.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.project.Stage;

/**
 * The project is in another stage; {@code before} is null when that was unknown.
 *
 * @param nodeCode the node whose evidence it rests on (F-077), null when somebody said so
 */
@EventName("project.stage-changed")
@Revision("1")
public record ProjectStageChanged(String projectId, @Nullable Stage before, Stage after, @Nullable String reason,
		LocalDate occurredOn, @Nullable String nodeCode) implements ProjectEvent {

	/** Somebody said so. */
	public ProjectStageChanged(String projectId, @Nullable Stage before, Stage after, @Nullable String reason,
			LocalDate occurredOn) {
		this(projectId, before, after, reason, occurredOn, null);
	}

	@Override
	public String subject() {
		return this.projectId;
	}

}
