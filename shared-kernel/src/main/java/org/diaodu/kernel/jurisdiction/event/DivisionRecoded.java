package org.diaodu.kernel.jurisdiction.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * A division has another code and name from this day on.
 */
@EventName("unit.division-recoded")
@Revision("1")
public record DivisionRecoded(String unitId, String codeBefore, String codeAfter, String nameBefore, String nameAfter,
		String reason, LocalDate occurredOn) implements UnitEvent {

	@Override
	public String subject() {
		return this.unitId;
	}

}
