package org.diaodu.kernel.jurisdiction.event;

import java.time.LocalDate;
import java.util.Set;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.message.EventName;

/**
 * A department was registered.
 */
@EventName("unit.department-registered")
@Revision("1")
public record DepartmentRegistered(String unitId, String parentId, String name, Set<DepartmentFunction> functions,
		Set<String> sections, LocalDate occurredOn) implements UnitEvent {

	@Override
	public String subject() {
		return this.unitId;
	}

}
