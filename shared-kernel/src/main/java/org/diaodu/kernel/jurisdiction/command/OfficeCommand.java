package org.diaodu.kernel.jurisdiction.command;

/**
 * What can be wished of the project-management office of a unit.
 */
public sealed interface OfficeCommand extends UnitCommand
		permits EstablishProjectOffice, AppointPrincipalLeader, EndPrincipalLeader, AssignOfficeStaff, EndOfficeStaff {

}
