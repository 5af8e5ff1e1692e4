package org.diaodu.kernel.jurisdiction.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.ZoneKind;
import org.diaodu.kernel.jurisdiction.ZoneLevel;
import org.diaodu.kernel.message.Clause;

/**
 * Registers a zone under the district that leads it.
 */
@Clause("F-013")
public record RegisterZone(@TargetAggregateIdentifier String unitId, String leadDistrictId, String name, ZoneKind kind,
		ZoneLevel level, @Nullable String statisticalCode, LocalDate since) implements UnitCommand {

	@Override
	public String target() {
		return this.unitId;
	}

}
