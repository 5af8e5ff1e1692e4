package org.diaodu.command.light;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.ProjectScope;
import org.diaodu.command.light.FundsLight.Funds;
import org.diaodu.command.light.StartLight.Start;
import org.diaodu.command.light.StartPlan.Promise;
import org.diaodu.command.project.ScheduledProject;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.event.AcceptanceFilingOverdue;
import org.diaodu.kernel.lifecycle.event.IdleCauseRecorded;
import org.diaodu.kernel.lifecycle.event.IdleLandSuspected;
import org.diaodu.kernel.lifecycle.event.LandContractRecorded;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.lifecycle.event.LifecyclePilotChanged;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeDateChanged;
import org.diaodu.kernel.lifecycle.event.NodeForecastChanged;
import org.diaodu.kernel.lifecycle.event.NodeMissed;
import org.diaodu.kernel.lifecycle.event.NodePlanned;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.NodeSkipped;
import org.diaodu.kernel.lifecycle.event.PlanBaselined;
import org.diaodu.kernel.lifecycle.event.PoolAdmissionProposed;
import org.diaodu.kernel.lifecycle.event.PoolAdmissionRejected;
import org.diaodu.kernel.lifecycle.event.PoolAdmitted;
import org.diaodu.kernel.lifecycle.event.StartOverdue;
import org.diaodu.kernel.lifecycle.event.StartStated;
import org.diaodu.kernel.progress.event.AnnualPlanSet;
import org.diaodu.kernel.progress.event.CapitalProven;
import org.diaodu.kernel.progress.event.CarriedFiguresCorrected;
import org.diaodu.kernel.progress.event.FundPlanSet;
import org.diaodu.kernel.progress.event.FundsCorrected;
import org.diaodu.kernel.progress.event.FundsReceived;
import org.diaodu.kernel.progress.event.LicenceReverified;
import org.diaodu.kernel.progress.event.LicenceReverifyRequired;
import org.diaodu.kernel.progress.event.ProgressEvent;
import org.diaodu.kernel.progress.event.ProgressRejected;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.progress.event.ProgressVerified;
import org.diaodu.kernel.progress.event.StopReportOverdue;
import org.diaodu.kernel.progress.event.StopReported;
import org.diaodu.kernel.progress.event.WorkResumed;
import org.diaodu.kernel.progress.event.WorkStopped;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectAmountRevised;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.statistics.event.OfficialInvestmentRecorded;
import org.diaodu.kernel.statistics.event.StatisticalEntryWithdrawn;
import org.diaodu.kernel.statistics.event.StatisticallyEntered;
import org.diaodu.kernel.statistics.event.StatisticsEntryOverdue;
import org.diaodu.kernel.statistics.event.StatisticsEntryReturned;
import org.diaodu.kernel.statistics.event.StatisticsEvent;

/**
 * A project as its lights see it: what was so at the end of any day, in the light of all
 * that is known now.
 */
final class LitProject {

	private final ScheduledProject project = new ScheduledProject();

	private final StartPlan start = new StartPlan();

	private final DatedMoney money = new DatedMoney();

	private @Nullable LocalDate enteredOn;

	/**
	 * What is known of its entry in official statistics, on whatever day.
	 *
	 * @param scheduled whether it is scheduled at all
	 * @param startedOn the day work started, null while it has not
	 * @param statedOn the day the stage stated that it did, null while it does not
	 * @param enteredOn the day it was entered, null while it is not
	 */
	record Entry(boolean scheduled, @Nullable LocalDate startedOn, @Nullable LocalDate statedOn,
			@Nullable LocalDate enteredOn) {

		/** Whether it should be entered and is not. */
		boolean isAwaited() {
			return this.scheduled && this.enteredOn == null;
		}

	}

	void evolve(ProjectEvent event) {
		this.project.evolve(event);
		this.start.stated(this.project.plannedStart());
		if (event instanceof ProjectRegistered it) {
			this.money.facts(it.facts().amounts(), it.occurredOn());
		}
		else if (event instanceof ProjectFactsCorrected it) {
			this.money.facts(it.after().amounts(), it.occurredOn());
		}
		else if (event instanceof ProjectAmountRevised it) {
			this.money.facts(it.after(), it.occurredOn());
		}
	}

	void evolve(LifecycleEvent event) {
		switch (event) {
			case NodePlanned it -> this.start.on(it);
			case PlanBaselined it -> this.start.on(it);
			case NodeDateChanged it -> this.start.on(it);
			case NodeSkipped it -> this.start.on(it);
			case NodeReopened it -> this.start.on(it);
			case NodeAchieved it -> {
				this.start.on(it);
				// The node of paid capital is proven when it is reached: entered once.
				if (it.meaning() == NodeMeaning.CAPITAL_PAID) {
					this.money.provenOn(it.occurredOn());
				}
			}
			case StartStated it -> this.start.on(it);
			// These move no light: what they warn of, the lights judge themselves.
			case NodeForecastChanged it -> {
			}
			case NodeMissed it -> {
			}
			case StartOverdue it -> {
			}
			case AcceptanceFilingOverdue it -> {
			}
			case IdleLandSuspected it -> {
			}
			case IdleCauseRecorded it -> {
			}
			case LandContractRecorded it -> {
			}
			case PoolAdmissionProposed it -> {
			}
			case PoolAdmitted it -> {
			}
			case PoolAdmissionRejected it -> {
			}
			case LifecyclePilotChanged it -> {
			}
		}
	}

	void evolve(ProgressEvent event) {
		switch (event) {
			case ProgressReported it -> this.money.report(it);
			case ProgressVerified it -> this.money.report(it);
			case ProgressRejected it -> this.money.report(it);
			case CarriedFiguresCorrected it -> this.money.report(it);
			case AnnualPlanSet it -> this.money.on(it);
			case FundPlanSet it -> this.money.on(it);
			case FundsReceived it -> this.money.on(it);
			case FundsCorrected it -> this.money.on(it);
			case CapitalProven it -> this.money.on(it);
			// A stop turns no light off: time goes on (ADR 0082).
			case WorkStopped it -> {
			}
			case WorkResumed it -> {
			}
			case StopReported it -> {
			}
			case StopReportOverdue it -> {
			}
			case LicenceReverifyRequired it -> {
			}
			case LicenceReverified it -> {
			}
		}
	}

	void evolve(StatisticsEvent event) {
		switch (event) {
			case StatisticallyEntered it -> this.enteredOn = it.occurredOn();
			case StatisticalEntryWithdrawn it -> this.enteredOn = null;
			// A return leaves it as it was; the ledgers never mix (F-102).
			case StatisticsEntryReturned it -> {
			}
			case OfficialInvestmentRecorded it -> {
			}
			case StatisticsEntryOverdue it -> {
			}
		}
	}

	ScheduledProject project() {
		return this.project;
	}

	String id() {
		return this.project.id();
	}

	ProjectScope scope() {
		return this.project.scope();
	}

	/** Whether it is scheduled at all: neither withdrawn, nor cancelled, nor a lead. */
	boolean isLit(LocalDate day) {
		return this.project.isActive() && this.project.isCounted() && !day.isBefore(this.project.registeredOn());
	}

	/**
	 * What is known of its start.
	 * @param startNodes codes of the nodes that mean a start
	 */
	Start startAt(LocalDate day, Set<String> startNodes) {
		LocalDate startedOn = this.start.startedBy(day);
		Promise promise = this.start.planned(startNodes);
		LocalDate planned = (promise != null) ? promise.on() : this.project.plannedStart();
		return new Start(startedOn, statedBy(day), isUnderWay(day), planned,
				(promise != null) ? promise.missedSince() : null, this.start.isSkipped(startNodes));
	}

	/**
	 * Whether work had started by the end of a day. A stage tells that it did, and no day
	 * only in what was recorded before statements were (ADR 0156).
	 */
	private boolean isUnderWay(LocalDate day) {
		Stage stage = this.project.stage();
		boolean stated = stage != null && stage.compareTo(Stage.CONSTRUCTION) >= 0;
		return this.start.countingBy(day) != null || (stated && !this.start.isDated());
	}

	@Nullable LocalDate startedBy(LocalDate day) {
		return this.start.startedBy(day);
	}

	/** The day the stage stated a start, if it had by the end of a day. */
	@Nullable LocalDate statedBy(LocalDate day) {
		return this.start.statedBy(day);
	}

	@Nullable Shortfall progressAt(LocalDate day) {
		return this.money.progressAt(day);
	}

	Funds fundsAt(LocalDate day) {
		return new Funds(this.money.fundsAt(day), this.start.countingBy(day) != null,
				this.money.isCapitalProvenBy(day));
	}

	Entry entry() {
		return new Entry(this.project.isActive() && this.project.isCounted(), this.start.startedBy(LocalDate.MAX),
				this.start.statedBy(LocalDate.MAX), this.enteredOn);
	}

	/** The day it entered official statistics, if it had by the end of a day. */
	@Nullable LocalDate enteredBy(LocalDate day) {
		LocalDate entered = this.enteredOn;
		return (entered != null && !entered.isAfter(day)) ? entered : null;
	}

}
