package org.diaodu.kernel.project.command;

import org.diaodu.kernel.message.DomainCommand;

/**
 * What can be wished of a project.
 */
public sealed interface ProjectCommand extends DomainCommand permits RegisterProject, ReviseAmount, ProposeTransfer,
		ConsentToTransfer, DeclineTransfer, WithdrawProject, RestoreProject, CancelProject, LinkOwner,
		AssignProjectCode, ClassifyIndustry, CorrectFacts, ChangeStage, ReassessTiers {

}
