package org.diaodu.kernel.permit.command;

import org.diaodu.kernel.message.DomainCommand;

/**
 * What can be wished of the permits of a project.
 */
public sealed interface PermitCommand extends DomainCommand permits PlanPermit, ApplyForPermit, AcceptPermit,
		RequestSupplement, SubmitSupplement, SuspendPermit, ResumePermit, ExtendPermitLimit, IssuePermit, RefusePermit,
		ExtendPermit, VoidPermit, GrantGreenChannel, EndGreenChannel, RingPermitClock {

}
