package org.diaodu.kernel.permit.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;

/**
 * The green channel is over.
 *
 * @param permitCode null for all permits
 */
@EventName("permit.green-channel-ended")
@Revision("1")
public record GreenChannelEnded(String projectId, @Nullable String permitCode, String reason,
		LocalDate occurredOn) implements PermitEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

	@Override
	public @Nullable String permitId() {
		return null;
	}

}
