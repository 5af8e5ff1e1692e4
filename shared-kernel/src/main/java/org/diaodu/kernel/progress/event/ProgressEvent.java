package org.diaodu.kernel.progress.event;

import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;

/**
 * What can have happened to the progress of a project. Recorded among the events of the
 * project.
 */
public sealed interface ProgressEvent extends DomainEvent permits ProgressReported, ProgressVerified, ProgressRejected,
		CarriedFiguresCorrected, AnnualPlanSet, FundPlanSet, FundsReceived, FundsCorrected, CapitalProven, WorkStopped,
		StopReported, StopReportOverdue, LicenceReverifyRequired, LicenceReverified, WorkResumed {

}
