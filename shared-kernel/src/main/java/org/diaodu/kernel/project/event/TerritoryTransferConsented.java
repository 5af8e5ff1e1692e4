package org.diaodu.kernel.project.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.project.Side;

/**
 * A side consented to the open transfer.
 */
@EventName("project.transfer-consented")
@Revision("1")
public record TerritoryTransferConsented(String projectId, Side side, String unitId,
		LocalDate occurredOn) implements ProjectEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
