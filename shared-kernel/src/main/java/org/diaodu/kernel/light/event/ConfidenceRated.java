package org.diaodu.kernel.light.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.light.Confidence;
import org.diaodu.kernel.message.EventName;

/**
 * The 专管员 said how sure they are.
 *
 * @param raterRole in which kind of post
 */
@EventName("light.confidence-rated")
@Revision("1")
public record ConfidenceRated(String projectId, @Nullable Confidence before, Confidence after, Role raterRole,
		String text, LocalDate occurredOn) implements LightEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
