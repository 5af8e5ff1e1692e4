package org.diaodu.kernel.jurisdiction.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.jurisdiction.Boundary;
import org.diaodu.kernel.message.EventName;

/**
 * A cell of the grid was registered.
 */
@EventName("grid.cell-registered")
@Revision("1")
public record GridCellRegistered(String cellId, String name, String parentId, Boundary boundary,
		LocalDate occurredOn) implements GridEvent {

	@Override
	public String subject() {
		return this.cellId;
	}

}
