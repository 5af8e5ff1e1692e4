package org.diaodu.kernel.jurisdiction.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.EventName;

/**
 * A person was given a post.
 */
@EventName("person.post-assigned")
@Revision("1")
public record PostAssigned(String personId, String postId, Role role, String unitId, @Nullable String ownerCode,
		LocalDate from, @Nullable LocalDate to, LocalDate occurredOn) implements PersonEvent {

	@Override
	public String subject() {
		return this.personId;
	}

}
