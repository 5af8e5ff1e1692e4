package org.diaodu.kernel.jurisdiction.command;

import org.diaodu.kernel.message.DomainCommand;

/**
 * What can be wished of a unit.
 */
public sealed interface UnitCommand extends DomainCommand permits RegisterDivision, RegisterZone, RegisterDepartment,
		RenameUnit, RecodeDivision, MergeUnit, SetZonePilot, OfficeCommand {

}
