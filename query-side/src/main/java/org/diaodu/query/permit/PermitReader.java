package org.diaodu.query.permit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.permit.LimitKind;
import org.diaodu.kernel.permit.PermitDefinition;
import org.diaodu.kernel.permit.PermitDesk;
import org.diaodu.kernel.permit.PermitState;
import org.diaodu.kernel.permit.query.GreenChannelView;
import org.diaodu.kernel.permit.query.PermitLimitView;
import org.diaodu.kernel.permit.query.PermitView;
import org.diaodu.kernel.permit.query.SlowApprovalView;
import org.diaodu.kernel.permit.query.SlowLimitView;
import org.diaodu.kernel.stewardship.query.PersonRef;
import org.diaodu.query.jurisdiction.PersonNames;
import org.diaodu.query.jurisdiction.Reading;
import org.diaodu.query.jurisdiction.Scope;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.policy.WorkingCalendars;
import org.diaodu.query.projection.Condition;
import org.diaodu.query.projection.Slot;

/**
 * Reads permits of one snapshot, with the names that go with them.
 */
final class PermitReader {

	static final String SELECT = "SELECT * FROM {permit} WHERE ";

	private final Reading reading;

	private final JdbcClient jdbc;

	private final Slot slot;

	PermitReader(Reading reading, JdbcClient jdbc) {
		this.reading = reading;
		this.jdbc = jdbc;
		this.slot = reading.slot(PermitProjection.NAME);
	}

	/**
	 * A permit as it was found, without names.
	 *
	 * @param limitDue last day of the limit it takes long by, while it is not decided
	 * @param runningFrom since when its clocks run, null while they stand still
	 * @param usedBefore what was used before they last stood still
	 */
	record Found(String projectId, String permitId, @Nullable LocalDate limitDue, @Nullable LocalDate runningFrom,
			int usedBefore, PermitView view) {
	}

	/**
	 * A version of the catalogue.
	 */
	record Version(String version, LocalDate effectiveFrom, String documentNo, String clause,
			List<PermitDefinition> permits) {

		@Nullable String nameOf(String code) {
			return this.permits.stream()
				.filter((permit) -> permit.code().equals(code))
				.map(PermitDefinition::name)
				.findFirst()
				.orElse(null);
		}

	}

	/** What a scope holds, and what the caller's own office decides on. */
	static Condition visible(Scope scope) {
		Condition projects = scope.visible();
		return switch (scope.kind()) {
			case CONSTRUCTION, SECTOR, DEPARTMENT, DISTRICT_SECTOR -> {
				List<Object> values = new ArrayList<>(projects.values());
				values.add(scope.unitId());
				yield new Condition("((" + projects.sql() + ") OR department_id = ?)", values);
			}
			case CITY, DISTRICT, ZONE, OWNER, NONE -> projects;
		};
	}

	static Condition equalOrAny(String column, @Nullable String value) {
		return (value != null) ? Condition.equal(column, value) : Condition.TRUE;
	}

	<T> List<T> list(String select, Condition where, String rest, List<Object> more, RowMapper<T> mapper) {
		List<Object> values = new ArrayList<>(where.values());
		values.addAll(more);
		return this.jdbc.sql(this.slot.sql(select + where.sql() + rest)).params(values).query(mapper).list();
	}

	long count(Condition where) {
		return list("SELECT count(*) FROM {permit} WHERE ", where, "", List.of(), (row, number) -> row.getLong(1))
			.getFirst();
	}

	Basis basis() {
		return this.reading.basis(PermitProjection.NAME);
	}

	/** All versions of the catalogue, by first day. */
	List<Version> versions() {
		return list("SELECT version, effective_from, document_no, clause, permits FROM {permit_catalogue} WHERE ",
				Condition.TRUE, " ORDER BY effective_from", List.of(), (row, number) -> new Version(row.getString(1),
						day(row, 2), row.getString(3), row.getString(4), Codec.readPermits(row.getString(5))));
	}

	/** The version that applies on a day; for a day before the first, the first. */
	static @Nullable Version on(List<Version> versions, LocalDate day) {
		@Nullable Version inForce = null;
		for (Version version : versions) {
			if (inForce == null || !version.effectiveFrom().isAfter(day)) {
				inForce = version;
			}
		}
		return inForce;
	}

	UnitNames units(List<@Nullable String> unitIds) {
		return UnitNames.of(this.jdbc, this.reading.directory(), unitIds);
	}

	/** With the names of today. */
	List<PermitView> views(List<Found> rows) {
		if (rows.isEmpty()) {
			return List.of();
		}
		List<@Nullable String> unitIds = new ArrayList<>();
		rows.forEach((row) -> {
			unitIds.add(row.view().departmentId());
			unitIds.add(row.view().districtId());
		});
		UnitNames units = units(unitIds);
		Map<String, @Nullable String> names = permitNames(rows.stream().map((row) -> row.view().permitCode()).toList());
		LocalDate today = this.reading.today();
		return rows.stream()
			.map(Found::view)
			.map((it) -> new PermitView(it.projectId(), it.projectName(), it.districtId(),
					units.on(it.districtId(), today), it.permitId(), it.permitCode(), names.get(it.permitCode()),
					it.departmentId(), units.on(it.departmentId(), today), it.caseNo(), it.state(), it.desk(),
					it.plannedOn(), it.appliedOn(), it.acceptedOn(), it.unit(), it.statutory(), it.committed(),
					it.standing(), it.greenChannel(), it.extended(), it.daysUsed(), it.decidedOn(), it.number(),
					it.validUntil(), it.renewals(), it.ground(), it.alternative(), it.voidReason()))
			.toList();
	}

	/** Names of permits today, by code; null for what is in no catalogue. */
	Map<String, @Nullable String> permitNames(List<String> codes) {
		Version catalogue = on(versions(), this.reading.today());
		Map<String, @Nullable String> names = new HashMap<>();
		codes.forEach((code) -> names.put(code, (catalogue != null) ? catalogue.nameOf(code) : null));
		return names;
	}

	/** Those whose clocks run, with what they used. */
	List<SlowApprovalView> slow(List<Found> rows, WorkingCalendars calendars) {
		List<PermitView> views = views(rows);
		PermitDays days = new PermitDays(calendars.of(this.reading, firstYear(rows), lastYear(rows)));
		List<SlowApprovalView> slow = new ArrayList<>();
		for (int i = 0; i < views.size(); i++) {
			PermitView permit = views.get(i);
			PermitLimitView promised = permit.committed();
			LocalDate due = Objects.requireNonNull(rows.get(i).limitDue(), "a limit without its last day");
			boolean byPromise = promised != null && due.equals(last(promised));
			int over = (int) ChronoUnit.DAYS.between(due, this.reading.today());
			DayCount unit = (permit.unit() != null) ? permit.unit() : DayCount.DAYS;
			LocalDate running = rows.get(i).runningFrom();
			LocalDate accepted = Objects.requireNonNull(permit.acceptedOn(), "a limit without acceptance");
			int used = rows.get(i).usedBefore()
					+ ((running != null) ? days.between(running, this.reading.today(), unit) : 0);
			List<SlowLimitView> limits = new ArrayList<>();
			limit(LimitKind.COMMITTED, promised, unit, days, limits);
			limit(LimitKind.STATUTORY, permit.statutory(), unit, days, limits);
			slow.add(new SlowApprovalView(permit, byPromise ? LimitKind.COMMITTED : LimitKind.STATUTORY, due, over > 0,
					over, limits, used, days.between(accepted, this.reading.today(), unit) - used));
		}
		return slow;
	}

	private void limit(LimitKind kind, @Nullable PermitLimitView limit, DayCount unit, PermitDays days,
			List<SlowLimitView> limits) {
		LocalDate due = (limit != null) ? last(limit) : null;
		if (limit != null && due != null) {
			LocalDate today = this.reading.today();
			limits.add(new SlowLimitView(kind, limit.days(), due, today.isAfter(due), days.between(due, today, unit),
					limit.exceededOn() == null && limit.provisional()));
		}
	}

	/** The last day that was found passed, else that of the clock while it runs. */
	private static @Nullable LocalDate last(PermitLimitView limit) {
		return (limit.exceededOn() != null) ? limit.exceededOn() : limit.due();
	}

	private int firstYear(List<Found> rows) {
		int year = this.reading.today().getYear();
		for (Found row : rows) {
			LocalDate accepted = row.view().acceptedOn();
			year = (accepted != null) ? Math.min(year, accepted.getYear()) : year;
		}
		return year;
	}

	private int lastYear(List<Found> rows) {
		int year = this.reading.today().getYear();
		for (Found row : rows) {
			PermitLimitView law = row.view().statutory();
			LocalDate due = (law != null) ? law.due() : null;
			year = (due != null) ? Math.max(year, due.getYear()) : year;
		}
		return year;
	}

	/** The green channels of a project, with those who opened them named as today. */
	List<GreenChannelView> channels(Condition project, PersonNames people) {
		List<GreenChannelView> rows = list("SELECT * FROM {permit_channel} WHERE ", project, " ORDER BY log_index",
				List.of(), PermitReader::channel);
		if (rows.isEmpty()) {
			return rows;
		}
		Map<String, String> names = people
			.of(rows.stream().map((row) -> row.grantedBy().personId()).distinct().toList());
		UnitNames units = units(rows.stream().<@Nullable String>map(GreenChannelView::grantedByUnitId).toList());
		LocalDate today = this.reading.today();
		return rows.stream()
			.map((it) -> new GreenChannelView(it.permitCode(), it.since(), it.until(), it.reason(),
					new PersonRef(it.grantedBy().personId(), names.get(it.grantedBy().personId())),
					it.grantedByUnitId(), units.on(it.grantedByUnitId(), today), it.endedOn()))
			.toList();
	}

	private static GreenChannelView channel(ResultSet row, int number) throws SQLException {
		String code = row.getString("code");
		return new GreenChannelView(code.isEmpty() ? null : code, Objects.requireNonNull(optional(row, "since")),
				optional(row, "until_day"), row.getString("reason"), new PersonRef(row.getString("granted_by"), null),
				row.getString("granted_for"), null, optional(row, "ended_on"));
	}

	static Found found(ResultSet row, int number) throws SQLException {
		PermitState state = PermitState.valueOf(row.getString("state"));
		String unit = row.getString("unit");
		String projectId = row.getString("project_id");
		String permitId = row.getString("permit_id");
		PermitView view = new PermitView(projectId, row.getString("project_name"), row.getString("district_id"), null,
				permitId, row.getString("code"), null, row.getString("department_id"), null, row.getString("case_no"),
				state, desk(state), optional(row, "planned_on"), optional(row, "applied_on"),
				optional(row, "accepted_on"), (unit != null) ? DayCount.valueOf(unit) : null, limit(row, "statutory"),
				limit(row, "committed"), row.getString("standing"), row.getBoolean("green"), row.getBoolean("extended"),
				row.getObject("days_used", Integer.class), optional(row, "decided_on"), row.getString("number"),
				optional(row, "valid_until"), row.getInt("renewals"), row.getString("ground"),
				row.getString("alternative"), row.getString("void_reason"));
		return new Found(projectId, permitId, optional(row, "limit_due"), optional(row, "running_from"),
				row.getInt("used_before"), view);
	}

	private static PermitDesk desk(PermitState state) {
		return switch (state) {
			case PLANNED, SUPPLEMENT -> PermitDesk.OWNER;
			case APPLIED, ACCEPTED -> PermitDesk.OFFICE;
			case SUSPENDED -> PermitDesk.OUTSIDE;
			case ISSUED, REFUSED, EXPIRED, VOID -> PermitDesk.NOBODY;
		};
	}

	private static @Nullable PermitLimitView limit(ResultSet row, String which) throws SQLException {
		Integer days = row.getObject(which + "_days", Integer.class);
		return (days != null) ? new PermitLimitView(days, optional(row, which + "_due"),
				optional(row, which + "_exceeded_on"), row.getBoolean(which + "_provisional")) : null;
	}

	private static @Nullable LocalDate optional(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

	private static LocalDate day(ResultSet row, int column) throws SQLException {
		return Objects.requireNonNull(row.getObject(column, LocalDate.class));
	}

}
