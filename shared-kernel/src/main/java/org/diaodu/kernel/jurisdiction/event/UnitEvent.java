package org.diaodu.kernel.jurisdiction.event;

import org.diaodu.kernel.message.DomainEvent;

/**
 * What can have happened to a unit. {@code occurredOn} is the first day the fact is
 * valid.
 */
public sealed interface UnitEvent extends DomainEvent permits DivisionRegistered, ZoneRegistered, DepartmentRegistered,
		UnitRenamed, DivisionRecoded, UnitMerged, ZonePilotChanged, OfficeEvent {

}
