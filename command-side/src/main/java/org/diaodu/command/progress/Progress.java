package org.diaodu.command.progress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.evidence.PhotosAreCitedOnce;
import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.log.AggregateBeans;
import org.diaodu.command.project.ScheduledProject;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.ProgressRefusal;
import org.diaodu.kernel.progress.ReportState;
import org.diaodu.kernel.progress.RestatedReport;
import org.diaodu.kernel.progress.command.RejectProgress;
import org.diaodu.kernel.progress.command.ReportProgress;
import org.diaodu.kernel.progress.command.VerifyProgress;
import org.diaodu.kernel.progress.event.CarriedFiguresCorrected;
import org.diaodu.kernel.progress.event.ProgressEvent;
import org.diaodu.kernel.progress.event.ProgressRejected;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.progress.event.ProgressVerified;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.value.WanYuan;

/**
 * Decides on reports of progress (形象进度、完成投资): what an officer says counts at once, what
 * the owner's contact says is a draft until an officer has verified it. On the project's
 * stream, of which it folds what it needs (ADR 0070, 0079).
 */
@Aggregate(type = "Project", commandTargetResolver = AggregateBeans.TARGETS)
@Clause({ "F-021", "F-051", "F-114" })
class Progress {

	@AggregateIdentifier
	private @Nullable String projectId;

	private final ScheduledProject project = new ScheduledProject();

	private final CountingReports counting = new CountingReports();

	private final StartOfWork start = new StartOfWork();

	private final Map<String, ProgressReported> reports = new HashMap<>();

	/** By whom drafts were made that nobody has judged. */
	private final Map<String, String> drafters = new HashMap<>();

	private final Set<String> verified = new HashSet<>();

	private final Map<String, String> rejected = new HashMap<>();

	Progress() {
	}

	@CommandHandler
	void decide(ReportProgress command, MetaData metaData, DecisionContext context) {
		Attribution by = Attribution.from(metaData);
		boolean counts = Permissions.in(context).mayOf(by, Duty.KEEP_PROGRESS, this.project.id(), this.project.scope());
		if (!counts) {
			Permissions.in(context).require(by, Duty.DRAFT_PROGRESS, this.project.id(), this.project.scope());
		}
		Form.required(command.reportId(), "reportId", Form.NAME);
		Form.optional(command.narrative(), "narrative", Form.TEXT);
		Form.optional(command.reason(), "reason", Form.TEXT);
		Form.notInFuture(command.occurredOn(), "occurredOn", context.today());
		this.project.requireActive();
		Typed typed = Typed.of(command);
		ProgressReported known = this.reports.get(command.reportId());
		if (known != null) {
			if (!says(known, command)) {
				throw Refusal.of(ProgressRefusal.REPORT_EXISTS, "reportId").asException();
			}
			return;
		}
		this.project.requireRegisteredOn(command.occurredOn());
		PhotosAreCitedOnce.require(command.photos(), "photos");
		AReportSaysSomething.require(typed, command.photos(), this.counting.latest());
		if (command.correctsReportId() != null) {
			Form.reason(command.reason());
		}
		ProgressFigures figures = figures(typed, command.correctsReportId(), command.occurredOn());
		List<RestatedReport> later = later(command.correctsReportId(), command.reportId(), command.occurredOn(),
				figures, typed);
		if (counts) {
			// A contact reports no start: whoever verifies the draft does first.
			requireStarted(typed, command.occurredOn());
		}
		AggregateLifecycle.apply(new ProgressReported(this.project.id(), command.reportId(), figures, typed.fields(),
				command.photos(), !counts, command.correctsReportId(), command.reason(), command.occurredOn()));
		if (counts) {
			restate(command.reportId(), later, command.occurredOn());
		}
	}

	@CommandHandler
	void decide(VerifyProgress command, MetaData metaData, DecisionContext context) {
		ProgressReported draft = judged(command.reportId(), command.occurredOn(), metaData, context);
		if (this.verified.contains(command.reportId())) {
			return;
		}
		requireOpen(draft, metaData);
		CountingReports.Report last = this.counting.latest();
		if (draft.correctsReportId() == null && last != null && draft.occurredOn().isBefore(last.day())) {
			throw Refusal.of(ProgressRefusal.DRAFT_OUTDATED, "reportId").with("last", last.day()).asException();
		}
		Typed typed = Typed.of(draft);
		AReportSaysSomething.require(typed, draft.photos(), last);
		ProgressFigures figures = figures(typed, draft.correctsReportId(), draft.occurredOn());
		List<RestatedReport> later = later(draft.correctsReportId(), draft.reportId(), draft.occurredOn(), figures,
				typed);
		requireStarted(typed, draft.occurredOn());
		AggregateLifecycle.apply(new ProgressVerified(this.project.id(), draft.reportId(), figures, draft.occurredOn(),
				draft.correctsReportId(), command.occurredOn()));
		restate(draft.reportId(), later, command.occurredOn());
	}

	@CommandHandler
	void decide(RejectProgress command, MetaData metaData, DecisionContext context) {
		ProgressReported draft = judged(command.reportId(), command.occurredOn(), metaData, context);
		Form.reason(command.reason());
		if (command.reason().equals(this.rejected.get(command.reportId()))) {
			return;
		}
		requireOpen(draft, metaData);
		AggregateLifecycle
			.apply(new ProgressRejected(this.project.id(), draft.reportId(), command.reason(), command.occurredOn()));
	}

	private void requireStarted(Typed typed, LocalDate day) {
		NothingIsBuiltBeforeTheStart.require(typed, this.start.day(), this.project.stage(), day);
	}

	/** The figures of a report as they count, refused when they cannot. */
	private ProgressFigures figures(Typed typed, @Nullable String correctsReportId, LocalDate day) {
		InvestmentStaysWithinThePlan.requireFigures(typed);
		if (correctsReportId != null) {
			CountingReports.Report corrected = corrected(correctsReportId);
			requireInPlaceOf(corrected.reportId(), day);
			CountingReports.Report before = this.counting.before(correctsReportId);
			ProgressFigures figures = typed.inPlaceOf(corrected, before, day);
			EarlierYearsStay.require(typed, figures, before, day, true);
			InvestmentStaysWithinThePlan.require(typed, figures, corrected, this.project.total());
			return figures;
		}
		CountingReports.Report last = this.counting.latest();
		if (last != null && day.isBefore(last.day())) {
			throw Refusal.of(ProgressRefusal.EARLIER_THAN_LAST_REPORT, "occurredOn")
				.with("last", last.day())
				.asException();
		}
		ProgressFigures figures = typed.over(last, day);
		ProgressOnlyGoesUp.require(typed, last, figures, day);
		EarlierYearsStay.require(typed, figures, last, day, false);
		InvestmentStaysWithinThePlan.require(typed, figures, last, this.project.total());
		return figures;
	}

	/** What later reports say after a correction; nothing when it is none. */
	private List<RestatedReport> later(@Nullable String correctsReportId, String reportId, LocalDate day,
			ProgressFigures figures, Typed typed) {
		if (correctsReportId == null) {
			return List.of();
		}
		List<RestatedReport> later = this.counting.restated(correctsReportId, reportId, day, figures, typed.fields());
		for (RestatedReport restated : later) {
			if (isContradicted(restated)) {
				throw Refusal.of(ProgressRefusal.CORRECTION_CONTRADICTED, "investedTotal")
					.with("report", restated.reportId())
					.asException();
			}
		}
		ProgressOnlyGoesUp.requireAfter(this.counting.chain(correctsReportId, reportId, day, figures, typed.fields()),
				typed);
		return later;
	}

	/** Whether a later report would say what none may. */
	private boolean isContradicted(RestatedReport restated) {
		CountingReports.Report now = this.counting.find(restated.reportId());
		WanYuan total = restated.figures().investedTotal();
		WanYuan thisYear = restated.figures().investedThisYear();
		WanYuan planned = this.project.total();
		boolean rises = now == null || !now.figures().investedTotal().reaches(total);
		return !total.reaches(thisYear) || thisYear.isNegative()
				|| (rises && planned != null && !planned.reaches(total));
	}

	private void restate(String correctionId, List<RestatedReport> later, LocalDate on) {
		if (!later.isEmpty()) {
			AggregateLifecycle.apply(new CarriedFiguresCorrected(this.project.id(), correctionId, later, on));
		}
	}

	private CountingReports.Report corrected(String reportId) {
		CountingReports.Report corrected = this.counting.find(reportId);
		if (corrected != null) {
			return corrected;
		}
		String by = this.counting.correctionOf(reportId);
		if (by != null) {
			throw Refusal.of(ProgressRefusal.REPORT_ALREADY_CORRECTED, "correctsReportId").with("by", by).asException();
		}
		throw Refusal.of(this.reports.containsKey(reportId) ? ProgressRefusal.REPORT_DOES_NOT_COUNT
				: ProgressRefusal.REPORT_UNKNOWN, "correctsReportId")
			.asException();
	}

	/** A correction stays between the neighbours of what it corrects. */
	private void requireInPlaceOf(String reportId, LocalDate day) {
		CountingReports.Report before = this.counting.before(reportId);
		CountingReports.Report after = this.counting.after(reportId);
		if ((before != null && day.isBefore(before.day())) || (after != null && day.isAfter(after.day()))) {
			throw Refusal.of(ProgressRefusal.CORRECTION_OUT_OF_ORDER, "occurredOn")
				.with("from", (before != null) ? before.day() : this.project.registeredOn())
				.with("to", (after != null) ? after.day() : day)
				.asException();
		}
	}

	/** The report to be judged, by somebody who may. */
	private ProgressReported judged(String reportId, LocalDate on, MetaData metaData, DecisionContext context) {
		Permissions.in(context)
			.require(Attribution.from(metaData), Duty.KEEP_PROGRESS, this.project.id(), this.project.scope());
		Form.required(reportId, "reportId", Form.NAME);
		Form.notInFuture(on, "occurredOn", context.today());
		this.project.requireActive();
		ProgressReported report = this.reports.get(reportId);
		if (report == null) {
			throw Refusal.of(ProgressRefusal.REPORT_UNKNOWN, "reportId").asException();
		}
		if (on.isBefore(report.occurredOn())) {
			throw Refusal.of(ProgressRefusal.EARLIER_THAN_LAST_REPORT, "occurredOn")
				.with("last", report.occurredOn())
				.asException();
		}
		return report;
	}

	private void requireOpen(ProgressReported draft, MetaData metaData) {
		String drafter = this.drafters.get(draft.reportId());
		if (drafter == null) {
			throw Refusal.of(ProgressRefusal.DRAFT_CLOSED, "reportId")
				.with("state",
						this.rejected.containsKey(draft.reportId()) ? ReportState.REJECTED : ReportState.VERIFIED)
				.asException();
		}
		if (drafter.equals(Attribution.from(metaData).actor())) {
			throw Refusal.of(ProgressRefusal.DRAFT_BY_SAME_PERSON, "reportId").asException();
		}
	}

	private static boolean says(ProgressReported known, ReportProgress command) {
		return Typed.of(known).equals(Typed.of(command)) && known.photos().equals(command.photos())
				&& Objects.equals(known.correctsReportId(), command.correctsReportId())
				&& Objects.equals(known.reason(), command.reason()) && known.occurredOn().equals(command.occurredOn());
	}

	@EventSourcingHandler
	void evolve(ProjectEvent event) {
		this.projectId = event.subject();
		this.project.evolve(event);
	}

	@EventSourcingHandler
	void evolve(LifecycleEvent event) {
		this.start.evolve(event);
	}

	@EventSourcingHandler
	void evolve(ProgressEvent event, MetaData metaData) {
		this.counting.evolve(event);
		if (event instanceof ProgressReported it) {
			this.reports.put(it.reportId(), it);
			if (it.draft()) {
				this.drafters.put(it.reportId(), String.valueOf(metaData.get(Attribution.ACTOR)));
			}
		}
		else if (event instanceof ProgressVerified it) {
			this.drafters.remove(it.reportId());
			this.verified.add(it.reportId());
		}
		else if (event instanceof ProgressRejected it) {
			this.drafters.remove(it.reportId());
			this.rejected.put(it.reportId(), it.reason());
		}
	}

}
