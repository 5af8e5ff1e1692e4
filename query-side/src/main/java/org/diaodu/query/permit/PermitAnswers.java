package org.diaodu.query.permit;

import java.util.ArrayList;
import java.util.List;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.evidence.query.FindPermitEvidence;
import org.diaodu.kernel.evidence.query.PermitEvidenceView;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.permit.PermitState;
import org.diaodu.kernel.permit.query.FindPermitCatalogue;
import org.diaodu.kernel.permit.query.FindProjectPermits;
import org.diaodu.kernel.permit.query.ListPermits;
import org.diaodu.kernel.permit.query.ListSlowApprovals;
import org.diaodu.kernel.permit.query.PermitCatalogueView;
import org.diaodu.kernel.permit.query.PermitPage;
import org.diaodu.kernel.permit.query.ProjectPermitsView;
import org.diaodu.kernel.permit.query.SlowApprovalPage;
import org.diaodu.query.jurisdiction.Answering;
import org.diaodu.query.jurisdiction.PageSize;
import org.diaodu.query.jurisdiction.PersonNames;
import org.diaodu.query.policy.WorkingCalendars;
import org.diaodu.query.project.Cursor;
import org.diaodu.query.projection.Condition;
import org.diaodu.query.projection.QueryDatabase;

/**
 * Answers about permits (审批手续) as they stand.
 */
@Component
class PermitAnswers {

	private static final String BY_PROJECT = "PERMIT";

	private static final String BY_DUE = "LIMIT";

	private final Answering answering;

	private final QueryDatabase database;

	private final WorkingCalendars calendars;

	private final PersonNames people;

	PermitAnswers(Answering answering, QueryDatabase database, WorkingCalendars calendars, PersonNames people) {
		this.answering = answering;
		this.database = database;
		this.calendars = calendars;
		this.people = people;
	}

	@QueryHandler
	@Clause({ "F-020", "F-028" })
	@Nullable ProjectPermitsView answer(FindProjectPermits query) {
		return this.answering.<@Nullable ProjectPermitsView>answer(query.caller(), query.awaitIndex(),
				PermitProjection.NAME, (reading) -> {
					PermitReader reader = new PermitReader(reading, this.database.jdbc());
					Condition project = Condition.equal("project_id", query.projectId());
					boolean known = !reader
						.list("SELECT 1 FROM {permit_project} WHERE ", project.and(reading.scope().visible()), "",
								List.of(), (row, number) -> 1)
						.isEmpty();
					if (!known) {
						return null;
					}
					List<PermitReader.Found> rows = reader.list(PermitReader.SELECT, project, " ORDER BY ordinal",
							List.of(), PermitReader::found);
					return new ProjectPermitsView(query.projectId(), reader.views(rows),
							reader.channels(project, this.people), reader.basis());
				});
	}

	@QueryHandler
	@Clause({ "F-020", "F-028", "F-081" })
	PermitPage answer(ListPermits query) {
		PageSize.check(query.first());
		return this.answering.answer(query.caller(), query.awaitIndex(), PermitProjection.NAME, (reading) -> {
			PermitReader reader = new PermitReader(reading, this.database.jdbc());
			Condition wanted = PermitReader.visible(reading.scope())
				.and(PermitReader.equalOrAny("code", query.permitCode()))
				.and(PermitReader.equalOrAny("department_id", query.departmentId()))
				.and(PermitReader.equalOrAny("district_id", query.districtId()))
				.and(PermitReader.equalOrAny("case_no", query.caseNo()))
				.and(PermitReader.equalOrAny("state", (query.state() != null) ? query.state().name() : null));
			if (query.expiringBy() != null) {
				wanted = wanted.and("state = '" + PermitState.ISSUED + "' AND ends_on <= ?", query.expiringBy());
			}
			Condition page = wanted;
			if (query.after() != null) {
				Cursor seen = Cursor.decode(query.after(), BY_PROJECT);
				page = page.and("(project_id, permit_id) > (?, ?)", seen.id(), seen.key());
			}
			List<PermitReader.Found> rows = reader.list(PermitReader.SELECT, page,
					" ORDER BY project_id, permit_id LIMIT ?", List.of(query.first() + 1), PermitReader::found);
			boolean more = rows.size() > query.first();
			List<PermitReader.Found> shown = more ? rows.subList(0, query.first()) : rows;
			return new PermitPage(reader.views(shown),
					shown.stream()
						.map((row) -> new Cursor(BY_PROJECT, row.projectId(), row.permitId()).encode())
						.toList(),
					more, reader.count(wanted), reader.basis());
		});
	}

	@QueryHandler
	@Clause({ "F-058", "F-078", "F-084" })
	SlowApprovalPage answer(ListSlowApprovals query) {
		PageSize.check(query.first());
		return this.answering.answer(query.caller(), query.awaitIndex(), PermitProjection.NAME, (reading) -> {
			PermitReader reader = new PermitReader(reading, this.database.jdbc());
			Condition wanted = PermitReader.visible(reading.scope())
				.and("active AND limit_due IS NOT NULL")
				.and(query.overOnly() ? "limit_due < ?" : "slow_from <= ?", reading.today())
				.and(PermitReader.equalOrAny("department_id", query.departmentId()))
				.and(PermitReader.equalOrAny("district_id", query.districtId()));
			Condition page = wanted;
			if (query.after() != null) {
				Cursor seen = Cursor.decode(query.after(), BY_DUE);
				List<String> key = seen.parts(2);
				page = page.and("(limit_due, project_id, permit_id) > (?, ?, ?)",
						new Cursor(BY_DUE, seen.id(), key.getFirst()).day(), seen.id(), key.getLast());
			}
			List<PermitReader.Found> rows = reader.list(PermitReader.SELECT, page,
					" ORDER BY limit_due, project_id, permit_id LIMIT ?", List.of(query.first() + 1),
					PermitReader::found);
			boolean more = rows.size() > query.first();
			List<PermitReader.Found> shown = more ? rows.subList(0, query.first()) : rows;
			return new SlowApprovalPage(reader.slow(shown, this.calendars), shown.stream()
				.map((row) -> new Cursor(BY_DUE, row.projectId(), row.limitDue() + "|" + row.permitId()).encode())
				.toList(), more, reader.count(wanted), reader.basis());
		});
	}

	/** Whoever may act upon a permit may read what is cited on it. */
	@QueryHandler
	@Clause({ "F-051", "F-080" })
	@Nullable PermitEvidenceView answer(FindPermitEvidence query) {
		return this.answering.<@Nullable PermitEvidenceView>answer(query.caller(), query.awaitIndex(),
				PermitProjection.NAME, (reading) -> {
					PermitReader reader = new PermitReader(reading, this.database.jdbc());
					Condition cited = new Condition("(project_id, permit_id) IN (SELECT c.project_id, c.permit_id"
							+ " FROM {permit_citation} c WHERE c.digest = ?)", List.of(query.digest()));
					return reader
						.list("SELECT project_id, permit_id FROM {permit} WHERE ",
								cited.and(PermitReader.visible(reading.scope())),
								" ORDER BY project_id, permit_id LIMIT 1", List.of(),
								(row, number) -> new PermitEvidenceView(query.digest(), row.getString("project_id"),
										row.getString("permit_id")))
						.stream()
						.findFirst()
						.orElse(null);
				});
	}

	/** Whoever may ask anything may know by which limits offices are judged. */
	@QueryHandler
	@Clause({ "F-002", "F-079" })
	@Nullable PermitCatalogueView answer(FindPermitCatalogue query) {
		return this.answering.<@Nullable PermitCatalogueView>answer(query.caller(), query.awaitIndex(),
				PermitProjection.NAME, (reading) -> {
					PermitReader reader = new PermitReader(reading, this.database.jdbc());
					List<PermitReader.Version> versions = reader.versions();
					PermitReader.Version version = PermitReader.on(versions,
							(query.asOf() != null) ? query.asOf() : reading.today());
					if (version == null) {
						return null;
					}
					List<String> names = new ArrayList<>();
					versions.forEach((each) -> names.add(each.version()));
					return new PermitCatalogueView(version.version(), version.documentNo(), version.clause(),
							version.effectiveFrom(), version.permits(), names, reader.basis());
				});
	}

}
