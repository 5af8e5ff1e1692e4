package org.diaodu.kernel.permit.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;

/**
 * The owner applied for a permit.
 *
 * @param departmentId the office that decides
 * @param caseNo of the one intake (一窗), null when unknown
 */
@EventName("permit.applied")
@Revision("1")
public record PermitApplied(String projectId, String permitId, String permitCode, String departmentId,
		@Nullable String caseNo, LocalDate occurredOn) implements PermitEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
