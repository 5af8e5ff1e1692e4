package org.diaodu.kernel.jurisdiction.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * The leading group has another chair, other members or another office.
 */
@EventName("group.changed")
@Revision("1")
public record LeadingGroupChanged(String groupId, String chairId, List<String> memberIds, String officeUnitId,
		String documentNo, String reason, LocalDate occurredOn) implements GroupEvent {

	public LeadingGroupChanged {
		memberIds = List.copyOf(memberIds);
	}

	@Override
	public String subject() {
		return this.groupId;
	}

}
