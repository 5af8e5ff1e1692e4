package org.diaodu.kernel.jurisdiction.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.EventName;

/**
 * A city, district or county was registered.
 */
@EventName("unit.division-registered")
@Revision("1")
public record DivisionRegistered(String unitId, UnitKind kind, String code, String name, @Nullable String parentId,
		LocalDate occurredOn) implements UnitEvent {

	@Override
	public String subject() {
		return this.unitId;
	}

}
