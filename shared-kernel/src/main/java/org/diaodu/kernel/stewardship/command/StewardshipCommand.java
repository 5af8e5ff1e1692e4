package org.diaodu.kernel.stewardship.command;

import org.diaodu.kernel.message.DomainCommand;

/**
 * What can be wished of a project's people.
 */
public sealed interface StewardshipCommand extends DomainCommand permits AppointOfficer, HandOverOfficer,
		ReleaseOfficer, HandOverAll, AssignGuarantor, TransferGuarantee, EndGuarantee, RecordGuaranteeVisit,
		PromiseItem, DeliverItem, WithdrawItem, DesignateMajorProject, RemoveMajorProject {

}
