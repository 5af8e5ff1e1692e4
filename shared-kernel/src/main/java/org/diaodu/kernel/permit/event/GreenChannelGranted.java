package org.diaodu.kernel.permit.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;

/**
 * The project, or one permit of it, goes through the green channel (绿色通道, F-080).
 *
 * @param permitCode null for all permits
 * @param until last day, null without end
 */
@EventName("permit.green-channel-granted")
@Revision("1")
public record GreenChannelGranted(String projectId, @Nullable String permitCode, @Nullable LocalDate until,
		String reason, LocalDate occurredOn) implements PermitEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

	@Override
	public @Nullable String permitId() {
		return null;
	}

}
