package org.diaodu.query.progress;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;

import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.progress.FundSource;
import org.diaodu.kernel.progress.RestatedReport;
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
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.event.ProjectAmountRevised;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.project.Hundredths;
import org.diaodu.query.projection.ColumnRows;
import org.diaodu.query.projection.Slot;
import org.diaodu.query.projection.Together;

/**
 * One batch of events: what they refer to is loaded by one statement for each table,
 * changed in memory, and written by one statement for each table.
 */
final class ProgressBatch {

	private static final Set<String> PROJECT = Set.of("project_id");

	/** What is to be invested in a year. */
	private static final String INVESTMENT = "INVESTMENT";

	private final JdbcOperations jdbc;

	private final Slot slot;

	private Map<String, ProgressFold> projects = new HashMap<>();

	private final Map<List<String>, ReportRow> reports = new LinkedHashMap<>();

	private final Map<List<String>, StopRow> stops = new LinkedHashMap<>();

	private final Map<String, ProgressFold> changedProjects = new LinkedHashMap<>();

	private final Set<List<String>> changedReports = new LinkedHashSet<>();

	private final Set<List<String>> changedStops = new LinkedHashSet<>();

	private final Map<List<@Nullable Object>, @Nullable Object[]> money = new LinkedHashMap<>();

	private final ColumnRows photos = new ColumnRows();

	private final Map<List<String>, Object[]> receipts = new LinkedHashMap<>();

	ProgressBatch(JdbcOperations jdbc, Slot slot) {
		this.jdbc = jdbc;
		this.slot = slot;
	}

	void apply(List<Recorded> events) {
		load(events);
		for (Recorded recorded : events) {
			DomainEvent event = recorded.event();
			if (!(event instanceof ProjectEvent || event instanceof ProgressEvent)) {
				continue;
			}
			ProgressFold project = this.projects.computeIfAbsent(recorded.subject(), (unknown) -> new ProgressFold());
			// What was delivered before is reflected already.
			if (recorded.logIndex() > project.logIndex) {
				if (event instanceof ProjectEvent e) {
					project.project.apply(e);
					facts(recorded, e, project);
				}
				else if (event instanceof ProgressEvent e) {
					apply(recorded, e, project);
				}
				project.logIndex = recorded.logIndex();
				this.changedProjects.put(recorded.subject(), project);
			}
		}
		write();
	}

	private void facts(Recorded recorded, ProjectEvent event, ProgressFold project) {
		switch (event) {
			case ProjectRegistered e -> facts(recorded, e.facts().amounts(), e.occurredOn(), project);
			case ProjectAmountRevised e -> facts(recorded, e.after(), e.occurredOn(), project);
			case ProjectFactsCorrected e -> facts(recorded, e.after().amounts(), e.occurredOn(), project);
			default -> {
				// Says nothing of a plan.
			}
		}
	}

	/**
	 * The plan of a year that the facts state counts until it is set by an act of its
	 * own.
	 */
	private void facts(Recorded recorded, Amounts amounts, LocalDate on, ProgressFold project) {
		WanYuan planned = amounts.annualPlan();
		Integer year = amounts.annualPlanYear();
		if (planned != null && year != null && project.isPlannedByFacts(INVESTMENT, year, Hundredths.of(planned))) {
			money(project.told(INVESTMENT, year, on, Hundredths.of(planned), null, recorded.logIndex()));
		}
	}

	private void apply(Recorded recorded, ProgressEvent event, ProgressFold project) {
		switch (event) {
			case ProgressReported e -> {
				ReportRow report = new ReportRow(recorded, e);
				this.reports.put(List.of(e.projectId(), e.reportId()), report);
				if (!e.draft()) {
					counts(recorded, report, e.correctsReportId(), e.occurredOn(), project);
				}
				e.photos().forEach((digest) -> this.photos.add(digest, e.projectId(), e.reportId()));
				change(e.projectId(), e.reportId());
			}
			case ProgressVerified e -> {
				ReportRow report = report(e.projectId(), e.reportId());
				report.verified(recorded, e);
				counts(recorded, report, e.correctsReportId(), e.reportedOn(), project);
				change(e.projectId(), e.reportId());
			}
			case ProgressRejected e -> {
				report(e.projectId(), e.reportId()).rejected(recorded, e);
				change(e.projectId(), e.reportId());
			}
			case CarriedFiguresCorrected e -> {
				for (RestatedReport restated : e.reports()) {
					report(e.projectId(), restated.reportId()).restated(recorded, restated.figures());
					change(e.projectId(), restated.reportId());
				}
			}
			case AnnualPlanSet e -> {
				project.plannedApart.add(e.year());
				money(project.told(INVESTMENT, e.year(), e.occurredOn(), Hundredths.of(e.planned()), e.goals(),
						recorded.logIndex()));
			}
			case FundPlanSet e -> money(project.told("FUNDS", e.year(), e.occurredOn(), Hundredths.of(e.planned()),
					null, recorded.logIndex()));
			case FundsReceived e ->
				receipt(recorded, e.receiptId(), e.fundSource(), Hundredths.of(e.amount()), e.occurredOn());
			case FundsCorrected e ->
				receipt(recorded, e.receiptId(), e.fundSource(), Hundredths.of(e.amount()), e.receivedOn());
			case CapitalProven e -> money(project.told(ProgressFold.Money.CAPITAL, 0, e.occurredOn(),
					Hundredths.of(e.amount()), null, recorded.logIndex()));
			case WorkStopped e -> {
				StopRow stop = new StopRow(e);
				this.stops.put(List.of(e.projectId(), e.stopId()), stop);
				changed(recorded, e.stopId(), stop);
			}
			case StopReported e -> {
				StopRow stop = stop(e.projectId(), e.stopId());
				stop.reportedOn = e.occurredOn();
				stop.reportDocument = e.documentNo();
				changed(recorded, e.stopId(), stop);
			}
			case LicenceReverified e -> {
				StopRow stop = stop(e.projectId(), e.stopId());
				stop.reverifiedOn = e.occurredOn();
				stop.reverifyDocument = e.documentNo();
				changed(recorded, e.stopId(), stop);
			}
			case WorkResumed e -> {
				StopRow stop = stop(e.projectId(), e.stopId());
				stop.resumedOn = e.occurredOn();
				changed(recorded, e.stopId(), stop);
			}
			// What is overdue is found from the due days, on whatever day is asked about.
			case StopReportOverdue e -> {
			}
			case LicenceReverifyRequired e -> {
			}
		}
	}

	private void counts(Recorded recorded, ReportRow report, @Nullable String corrects, LocalDate day,
			ProgressFold project) {
		ReportRow corrected = (corrects != null) ? report(recorded.subject(), corrects) : null;
		report.takes(corrected, recorded.logIndex());
		if (corrects != null) {
			change(recorded.subject(), corrects);
		}
		project.counts(report.reportId(), day, corrects);
		project.photo |= !report.photos().isEmpty();
	}

	/** Of several changes of a row the last. */
	private void money(List<@Nullable Object[]> rows) {
		rows.forEach((row) -> this.money.put(Arrays.asList(row[0], row[1], row[2], row[3]), row));
	}

	private void receipt(Recorded recorded, String receiptId, FundSource source, long amount, LocalDate on) {
		this.receipts.put(List.of(recorded.subject(), receiptId),
				new Object[] { recorded.subject(), receiptId, source, amount, on, recorded.logIndex() });
	}

	private void change(String projectId, String reportId) {
		this.changedReports.add(List.of(projectId, reportId));
	}

	private void changed(Recorded recorded, String stopId, StopRow stop) {
		stop.logIndex = recorded.logIndex();
		this.changedStops.add(List.of(recorded.subject(), stopId));
	}

	private ReportRow report(String projectId, String reportId) {
		ReportRow known = this.reports.get(List.of(projectId, reportId));
		if (known == null) {
			throw new IllegalStateException(projectId + " has no report " + reportId);
		}
		return known;
	}

	private StopRow stop(String projectId, String stopId) {
		StopRow known = this.stops.get(List.of(projectId, stopId));
		if (known == null) {
			throw new IllegalStateException(projectId + " has no stop " + stopId);
		}
		return known;
	}

	private void load(List<Recorded> events) {
		Set<String> subjects = new LinkedHashSet<>();
		Set<List<String>> reportIds = new LinkedHashSet<>();
		Set<List<String>> stopIds = new LinkedHashSet<>();
		for (Recorded recorded : events) {
			switch (recorded.event()) {
				case ProjectEvent e -> subjects.add(recorded.subject());
				case ProgressEvent e -> {
					subjects.add(recorded.subject());
					refers(recorded.subject(), e, reportIds, stopIds);
				}
				case null, default -> {
					// Of no project.
				}
			}
		}
		if (!subjects.isEmpty()) {
			this.jdbc.query(this.slot.sql("SELECT fold FROM {progress_fold} WHERE project_id = ANY (?::text[])"),
					(row) -> {
						ProgressFold fold = Codec.readFold(row.getString(1));
						this.projects.put(fold.project.projectId(), fold);
					}, (Object) subjects.toArray(String[]::new));
		}
		rows("SELECT r.* FROM {progress_report} r", "report_id", reportIds, (row, number) -> {
			ReportRow report = new ReportRow(row);
			this.reports.put(List.of(row.getString("project_id"), report.reportId()), report);
			return report;
		});
		rows("SELECT r.*, isfinite(r.resumed_on) AS resumed FROM {progress_stop} r", "stop_id", stopIds,
				(row, number) -> {
					StopRow stop = new StopRow(row);
					this.stops.put(List.of(row.getString("project_id"), row.getString("stop_id")), stop);
					return stop;
				});
	}

	private static void refers(String subject, ProgressEvent event, Set<List<String>> reports,
			Set<List<String>> stops) {
		if (event instanceof ProgressReported e && e.correctsReportId() != null) {
			reports.add(List.of(subject, e.correctsReportId()));
		}
		else if (event instanceof ProgressVerified e) {
			reports.add(List.of(subject, e.reportId()));
			if (e.correctsReportId() != null) {
				reports.add(List.of(subject, e.correctsReportId()));
			}
		}
		else if (event instanceof CarriedFiguresCorrected e) {
			e.reports().forEach((restated) -> reports.add(List.of(subject, restated.reportId())));
		}
		else if (event instanceof ProgressRejected e) {
			reports.add(List.of(subject, e.reportId()));
		}
		else if (event instanceof StopReported e) {
			stops.add(List.of(subject, e.stopId()));
		}
		else if (event instanceof LicenceReverified e) {
			stops.add(List.of(subject, e.stopId()));
		}
		else if (event instanceof WorkResumed e) {
			stops.add(List.of(subject, e.stopId()));
		}
	}

	private void rows(String select, String key, Collection<List<String>> ids, RowMapper<?> mapper) {
		if (!ids.isEmpty()) {
			ColumnRows keys = new ColumnRows();
			ids.forEach((id) -> keys.add(id.get(0), id.get(1)));
			this.jdbc.query(this.slot.sql(select + " JOIN " + ColumnRows.unnest("text text") + " AS k (project_id, id)"
					+ " ON r.project_id = k.project_id AND r." + key + " = k.id"), mapper, keys.arrays());
		}
	}

	private void write() {
		Together changes = new Together(this.jdbc);
		ColumnRows heads = new ColumnRows();
		ColumnRows folds = new ColumnRows();
		this.changedProjects.values().forEach((project) -> {
			heads.add(project.values());
			folds.add(project.project.projectId(), Codec.write(project), project.logIndex);
		});
		heads.upsert(changes, this.slot, "progress_project", ProgressFold.COLUMNS, ProgressFold.TYPES, PROJECT,
				"log_index");
		folds.upsert(changes, this.slot, "progress_fold", "project_id, fold, log_index", "text text int8", PROJECT,
				"log_index");
		ColumnRows reported = new ColumnRows();
		this.changedReports.forEach((id) -> reported.add(report(id.get(0), id.get(1)).values()));
		reported.upsert(changes, this.slot, "progress_report", ReportRow.COLUMNS, ReportRow.TYPES,
				Set.of("project_id", "report_id"), "log_index");
		ColumnRows stopped = new ColumnRows();
		this.changedStops.forEach((id) -> stopped.add(stop(id.get(0), id.get(1)).values()));
		stopped.upsert(changes, this.slot, "progress_stop", StopRow.COLUMNS, StopRow.TYPES,
				Set.of("project_id", "stop_id"), "log_index");
		ColumnRows planned = new ColumnRows();
		this.money.values().forEach(planned::add);
		planned.upsert(changes, this.slot, "progress_money",
				"project_id, year, kind, log_index, from_day, until_day, amount, goals, changed_index",
				"text int4 text int8 date date int8 text int8", Set.of("project_id", "year", "kind", "log_index"),
				"changed_index");
		this.photos.upsert(changes, this.slot, "progress_photo", "digest, project_id, report_id", "text text text",
				Set.of("digest", "project_id", "report_id"), null);
		ColumnRows received = new ColumnRows();
		this.receipts.values().forEach(received::add);
		received.upsert(changes, this.slot, "progress_receipt",
				"project_id, receipt_id, fund_source, amount, occurred_on, log_index", "text text text int8 date int8",
				Set.of("project_id", "receipt_id"), "log_index");
		changes.send();
	}

}
