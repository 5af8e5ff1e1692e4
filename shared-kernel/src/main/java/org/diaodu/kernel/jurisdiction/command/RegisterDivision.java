package org.diaodu.kernel.jurisdiction.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Clause;

/**
 * Registers the city or one of its districts or counties under its GB/T 2260 code.
 *
 * @param unitId {@code unit-} followed by the first code it had
 * @param kind CITY or DISTRICT
 * @param since first day on which code and name are valid
 */
@Clause("F-001")
public record RegisterDivision(@TargetAggregateIdentifier String unitId, UnitKind kind, String code, String name,
		@Nullable String parentId, LocalDate since) implements UnitCommand {

	@Override
	public String target() {
		return this.unitId;
	}

}
