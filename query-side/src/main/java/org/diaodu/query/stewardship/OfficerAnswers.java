package org.diaodu.query.stewardship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.stewardship.GapKind;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.query.ListOfficerGaps;
import org.diaodu.kernel.stewardship.query.ListOfficerLoads;
import org.diaodu.kernel.stewardship.query.ListTenures;
import org.diaodu.kernel.stewardship.query.OfficerGapPage;
import org.diaodu.kernel.stewardship.query.OfficerGapView;
import org.diaodu.kernel.stewardship.query.OfficerLoadPage;
import org.diaodu.kernel.stewardship.query.OfficerLoadView;
import org.diaodu.kernel.stewardship.query.TenurePage;
import org.diaodu.kernel.stewardship.query.TenureView;
import org.diaodu.query.jurisdiction.PageSize;
import org.diaodu.query.jurisdiction.Territory;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.project.Cursor;
import org.diaodu.query.projection.Condition;

/**
 * Answers about officers: places nobody answers for, how much each has, who held what.
 */
@Component
class OfficerAnswers {

	private static final String SINCE = "SINCE";

	private static final String LOAD = "LOAD";

	private static final String LATEST = "LATEST";

	private static final int PARTS_OF_GAP = 2;

	private static final int PARTS_OF_LOAD = 3;

	/** 专员、专管员、联络员 (F-045) */
	private static final List<Role> OFFICERS = List.of(Role.SPECIALIST, Role.MANAGER, Role.LIAISON);

	private final StewardshipAnswering answering;

	private final PolicyStandards policies;

	OfficerAnswers(StewardshipAnswering answering, PolicyStandards policies) {
		this.answering = answering;
		this.policies = policies;
	}

	@QueryHandler
	@Clause({ "F-004", "F-045" })
	OfficerGapPage answer(ListOfficerGaps query) {
		PageSize.check(query.first());
		return this.answering.answer(query.caller(), query.awaitIndex(), query.asOf(), (view) -> {
			LocalDate day = view.day();
			Sql sql = view.withMajor()
				.add(", hit AS (SELECT g.project_id, g.slot, g.kind, g.from_day, g.holder_id"
						+ " FROM {steward_gap} g WHERE ")
				.holds("g", day)
				.and(places(query.slot()))
				.and(View.equalOrAny("g.kind", (query.kind() != null) ? query.kind().name() : null))
				.and(view.inScope("g"));
			if (query.districtId() != null) {
				sql.add(" AND g.project_id IN (SELECT d.project_id FROM {steward_span} d WHERE ")
					.holds("d", day)
					.and(Condition.equal("d.district_id", query.districtId()))
					.add(")");
			}
			sql.add(") SELECT n.total, " + View.PROJECT + ", p.slot, p.kind, p.from_day, p.holder_id"
					+ " FROM (SELECT count(*) AS total FROM hit) n LEFT JOIN (SELECT * FROM hit");
			if (query.after() != null) {
				Cursor seen = Cursor.decode(query.after(), SINCE);
				List<String> parts = seen.parts(PARTS_OF_GAP);
				sql.add(" WHERE (from_day, project_id, slot) > (?, ?, ?)", new Cursor(SINCE, "-", parts.get(0)).day(),
						seen.id(), parts.get(1));
			}
			sql.add(" ORDER BY from_day, project_id, slot LIMIT ?) p ON true"
					+ " LEFT JOIN {steward_span} s ON s.project_id = p.project_id AND ", query.first() + 1)
				.holds("s", day)
				.add(View.JOIN_MAJOR + " ORDER BY p.from_day, p.project_id, p.slot");
			Page<Gap> page = Page.of(view, sql, "project_id", query.first(), OfficerAnswers::gap);
			View.Names names = view.names(page.rows().stream().<@Nullable String>map(Gap::holderId).toList());
			UnitNames units = view
				.units(page.rows().stream().<@Nullable String>map((row) -> row.project().districtId()).toList());
			return new OfficerGapPage(
					page.rows()
						.stream()
						.map((row) -> new OfficerGapView(row.project().ref(units, day), row.slot(), row.kind(),
								names.refOrNull(row.holderId()), row.since()))
						.toList(),
					page.cursors((row) -> new Cursor(SINCE, row.project().projectId(),
							row.since() + "|" + row.slot().name())),
					page.hasNext(), page.total(), view.basis());
		});
	}

	private static Condition places(@Nullable Slot slot) {
		return (slot != null) ? Condition.equal("g.slot", slot.name())
				: new Condition("g.slot = ANY (?)", List.of((Object) Place.officers()));
	}

	/**
	 * Whoever holds such a post in the caller's territory, also without a project, and
	 * whoever holds a project without the post. Projects are those the caller may see.
	 */
	@QueryHandler
	@Clause({ "F-012", "F-042" })
	OfficerLoadPage answer(ListOfficerLoads query) {
		PageSize.check(query.first());
		return this.answering.answer(query.caller(), query.awaitIndex(), query.asOf(), (view) -> {
			LocalDate day = view.day();
			Standards standards = this.policies.on(view);
			List<Role> roles = (query.role() != null) ? List.of(query.role()) : OFFICERS;
			Object names = roles.stream().map(Enum::name).toArray(String[]::new);
			Sql sql = new Sql()
				.add("WITH officer AS (SELECT person_id, role, unit_id, NULL AS project_id FROM {steward_post} p"
						+ " WHERE p.role = ANY (?) AND p.valid_from <= ? AND p.valid_until > ?"
						+ " UNION ALL SELECT t.person_id, t.role, t.unit_id, t.project_id FROM {steward_tenure} t WHERE ",
						names, day, day)
				.holds("t", day)
				.add(" AND t.role = ANY (?)", names)
				.and(view.inScope("t"))
				.add("), hit AS (SELECT o.person_id, o.role, o.unit_id, count(DISTINCT o.project_id) AS projects"
						+ " FROM officer o WHERE o.unit_id IN (SELECT u.unit_id FROM "
						+ view.reading().directory().table("unit") + " u WHERE ")
				.add(Territory.holds(view.reading().scope()))
				.add(")")
				.and(View.equalOrAny("o.unit_id", query.unitId()))
				.add(" GROUP BY o.person_id, o.role, o.unit_id");
			if (query.overOnly()) {
				over(sql, standards, roles);
			}
			sql.add(") SELECT n.total, p.* FROM (SELECT count(*) AS total FROM hit) n LEFT JOIN (SELECT * FROM hit");
			if (query.after() != null) {
				Cursor seen = Cursor.decode(query.after(), LOAD);
				List<String> parts = seen.parts(PARTS_OF_LOAD);
				sql.add(" WHERE (-projects, person_id, role, unit_id) > (?, ?, ?, ?)",
						-new Cursor(LOAD, "-", parts.get(0)).number(), seen.id(), parts.get(1), parts.get(2));
			}
			sql.add(" ORDER BY projects DESC, person_id, role, unit_id LIMIT ?) p ON true"
					+ " ORDER BY projects DESC, person_id, role, unit_id", query.first() + 1);
			Page<Load> page = Page.of(view, sql, "person_id", query.first(), OfficerAnswers::load);
			View.Names people = view.names(page.rows().stream().<@Nullable String>map(Load::personId).toList());
			UnitNames units = view.units(page.rows().stream().<@Nullable String>map(Load::unitId).toList());
			return new OfficerLoadPage(
					page.rows().stream().map((row) -> row.view(people, units, standards, day)).toList(),
					page.cursors((row) -> new Cursor(LOAD, row.personId(),
							row.projects() + "|" + row.role().name() + "|" + row.unitId())),
					page.hasNext(), page.total(), Standards.name(standards.load()), view.basis());
		});
	}

	private static void over(Sql sql, Standards standards, List<Role> roles) {
		sql.add(" HAVING count(DISTINCT o.project_id) > CASE o.role");
		boolean limited = false;
		for (Role role : roles) {
			Integer limit = standards.load(role);
			if (limit != null) {
				sql.add(" WHEN ? THEN ?", role.name(), limit);
				limited = true;
			}
		}
		if (!limited) {
			sql.add(" WHEN NULL THEN 0");
		}
		sql.add(" END");
	}

	@QueryHandler
	@Clause({ "F-068", "F-069" })
	TenurePage answer(ListTenures query) {
		PageSize.check(query.first());
		return this.answering.answer(query.caller(), query.awaitIndex(), null, (view) -> {
			LocalDate today = view.day();
			Condition filter = Condition.equal("t.person_id", query.personId())
				.and("t.from_day < t.until_day")
				.and(view.inScope("t"));
			if (query.on() != null) {
				filter = filter.and("t.from_day <= ? AND t.until_day > ?", query.on(), query.on());
			}
			Sql sql = view.withMajor()
				.add(", hit AS (SELECT " + View.PROJECT
						+ ", t.slot, t.role, t.unit_id, t.from_day, t.until_day, t.note,"
						+ " t.log_index FROM {steward_tenure} t JOIN {steward_span} s ON s.project_id = t.project_id AND ")
				.holds("s", today)
				.add(View.JOIN_MAJOR + " WHERE ")
				.add(filter)
				.add(") SELECT n.total, p.* FROM (SELECT count(*) AS total FROM hit) n LEFT JOIN (SELECT * FROM hit");
			if (query.after() != null) {
				Cursor seen = Cursor.decode(query.after(), LATEST);
				sql.add(" WHERE (from_day, log_index) < (?, ?)", seen.day(),
						new Cursor(LATEST, "-", seen.id()).number());
			}
			sql.add(" ORDER BY from_day DESC, log_index DESC LIMIT ?) p ON true ORDER BY from_day DESC, log_index DESC",
					query.first() + 1);
			Page<Tenure> page = Page.of(view, sql, "project_id", query.first(), OfficerAnswers::tenure);
			List<@Nullable String> unitIds = new ArrayList<>();
			page.rows().forEach((row) -> unitIds.addAll(Arrays.asList(row.unitId(), row.project().districtId())));
			UnitNames units = view.units(unitIds);
			// Who holds nothing the caller may see is not known to them by name either.
			View.Names names = view.names((page.total() > 0) ? List.of(query.personId()) : List.of());
			return new TenurePage(names.ref(query.personId()),
					page.rows().stream().map((row) -> row.view(units, today)).toList(),
					page.cursors((row) -> new Cursor(LATEST, String.valueOf(row.logIndex()), row.since().toString())),
					page.hasNext(), page.total(), view.basis());
		});
	}

	private static Gap gap(ResultSet row, int number) throws SQLException {
		return new Gap(View.project(row), Slot.valueOf(row.getString("slot")), GapKind.valueOf(row.getString("kind")),
				row.getString("holder_id"), View.day(row, "from_day"));
	}

	private static Load load(ResultSet row, int number) throws SQLException {
		return new Load(row.getString("person_id"), Role.valueOf(row.getString("role")), row.getString("unit_id"),
				row.getInt("projects"));
	}

	private static Tenure tenure(ResultSet row, int number) throws SQLException {
		LocalDate until = View.day(row, "until_day");
		return new Tenure(View.project(row), row.getString("slot"), Role.valueOf(row.getString("role")),
				row.getString("unit_id"), View.day(row, "from_day"), until.equals(LocalDate.MAX) ? null : until,
				row.getString("note"), row.getLong("log_index"));
	}

	private record Gap(View.Project project, Slot slot, GapKind kind, @Nullable String holderId, LocalDate since) {
	}

	private record Load(String personId, Role role, String unitId, int projects) {

		OfficerLoadView view(View.Names names, UnitNames units, Standards standards, LocalDate day) {
			Integer limit = standards.load(this.role);
			return new OfficerLoadView(names.ref(this.personId), this.role, this.unitId, units.on(this.unitId, day),
					this.projects, limit, limit != null && this.projects > limit);
		}

	}

	private record Tenure(View.Project project, String place, Role role, String unitId, LocalDate since,
			@Nullable LocalDate until, @Nullable String note, long logIndex) {

		TenureView view(UnitNames units, LocalDate today) {
			return new TenureView(this.project.ref(units, today),
					this.place.equals(Place.GUARANTOR) ? null : Slot.valueOf(this.place), this.role, this.unitId,
					units.on(this.unitId, this.since), this.since,
					(this.until != null) ? this.until.minusDays(1) : null, this.note);
		}

	}

}
