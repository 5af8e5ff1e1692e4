package org.diaodu.kernel.jurisdiction.event;

/**
 * What can have happened to the project-management office of a unit.
 */
public sealed interface OfficeEvent extends UnitEvent permits ProjectOfficeEstablished, PrincipalLeaderAppointed,
		PrincipalLeaderLeft, OfficeStaffAssigned, OfficeStaffEnded {

}
