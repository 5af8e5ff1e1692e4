package org.diaodu.kernel.jurisdiction.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.ZoneKind;
import org.diaodu.kernel.jurisdiction.ZoneLevel;
import org.diaodu.kernel.message.EventName;

/**
 * A zone was registered.
 */
@EventName("unit.zone-registered")
@Revision("1")
public record ZoneRegistered(String unitId, String leadDistrictId, String name, ZoneKind kind, ZoneLevel level,
		@Nullable String statisticalCode, LocalDate occurredOn) implements UnitEvent {

	@Override
	public String subject() {
		return this.unitId;
	}

}
