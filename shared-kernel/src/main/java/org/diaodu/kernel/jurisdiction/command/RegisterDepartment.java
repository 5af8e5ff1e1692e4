package org.diaodu.kernel.jurisdiction.command;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.message.Clause;

/**
 * Registers a department of the city or of a district.
 *
 * @param sections GB/T 4754 section letters it is the sector department of
 */
@Clause({ "F-001", "F-018" })
public record RegisterDepartment(@TargetAggregateIdentifier String unitId, String parentId, String name,
		Set<DepartmentFunction> functions, Set<String> sections, LocalDate since) implements UnitCommand {

	/** In one order, so that the same command sent again is the same bytes. */
	public RegisterDepartment {
		functions = Collections.unmodifiableSet(new TreeSet<>(functions));
		sections = Collections.unmodifiableSet(new TreeSet<>(sections));
	}

	@Override
	public String target() {
		return this.unitId;
	}

}
