package org.diaodu.kernel.jurisdiction.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * The leading group of the city was convened.
 */
@EventName("group.convened")
@Revision("1")
public record LeadingGroupConvened(String groupId, String name, String chairId, List<String> memberIds,
		String officeUnitId, String documentNo, LocalDate occurredOn) implements GroupEvent {

	public LeadingGroupConvened {
		memberIds = List.copyOf(memberIds);
	}

	@Override
	public String subject() {
		return this.groupId;
	}

}
