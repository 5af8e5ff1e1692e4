package org.diaodu.kernel.progress.command;

import org.diaodu.kernel.message.DomainCommand;

/**
 * What can be wished of the progress of a project.
 */
public sealed interface ProgressCommand extends DomainCommand
		permits ReportProgress, VerifyProgress, RejectProgress, SetAnnualPlan, SetFundPlan, RecordFunds, CorrectFunds,
		ProveCapital, StopWork, ReportStop, ReverifyLicence, ResumeWork, RingProgressClock {

}
