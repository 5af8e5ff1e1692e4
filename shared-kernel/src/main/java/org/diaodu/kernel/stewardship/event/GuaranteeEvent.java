package org.diaodu.kernel.stewardship.event;

/**
 * What can have happened to the guarantee of a project.
 */
public sealed interface GuaranteeEvent extends StewardshipEvent permits GuarantorAssigned, GuaranteeTransferred,
		GuaranteeEnded, GuaranteeVisitRecorded, ItemPromised, ItemDelivered, ItemWithdrawn {

}
