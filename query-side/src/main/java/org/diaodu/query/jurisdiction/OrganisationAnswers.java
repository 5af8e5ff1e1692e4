package org.diaodu.query.jurisdiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.ReadinessGap;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.jurisdiction.query.FindLeadingGroup;
import org.diaodu.kernel.jurisdiction.query.GroupMemberView;
import org.diaodu.kernel.jurisdiction.query.LeadingGroupView;
import org.diaodu.kernel.jurisdiction.query.ListOfficeReadiness;
import org.diaodu.kernel.jurisdiction.query.OfficeReadinessListView;
import org.diaodu.kernel.jurisdiction.query.OfficeReadinessView;
import org.diaodu.kernel.jurisdiction.query.OfficeStaffView;
import org.diaodu.kernel.jurisdiction.query.ProjectOfficeView;
import org.diaodu.kernel.jurisdiction.query.ServingView;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.projection.Condition;
import org.diaodu.query.projection.QueryDatabase;
import org.diaodu.query.projection.Slot;

/**
 * Answers about the leading group and about which offices are ready. A city has some
 * hundred units that must have one, so they are read as a whole: five statements.
 */
@Component
class OrganisationAnswers {

	/** Divisions, departments of the city, and zones, that stand on a day. */
	private static final Condition MUST_HAVE_AN_OFFICE = new Condition(
			"(u.kind IN ('DISTRICT', 'ZONE') OR u.kind = 'DEPARTMENT' AND EXISTS"
					+ " (SELECT FROM {unit} p WHERE p.unit_id = u.parent_id AND p.kind = 'CITY'))",
			List.of());

	private final Answering answering;

	private final JdbcClient jdbc;

	private final PersonNames people;

	private final Ranks ranks;

	OrganisationAnswers(Answering answering, QueryDatabase database, PersonNames people) {
		this.answering = answering;
		this.jdbc = database.jdbc();
		this.people = people;
		this.ranks = new Ranks(this.jdbc);
	}

	@QueryHandler
	@Clause({ "F-010", "F-011", "F-012", "F-013" })
	OfficeReadinessListView answer(ListOfficeReadiness query) {
		return this.answering.answer(query.caller(), query.awaitIndex(), UnitDirectoryProjection.NAME, (reading) -> {
			LocalDate day = (query.asOf() != null) ? query.asOf() : reading.today();
			Condition condition = MUST_HAVE_AN_OFFICE.and(Territory.holds(reading.scope()))
				.and("u.since <= ? AND (u.ended_on IS NULL OR u.ended_on > ?)", day, day);
			if (query.kind() != null) {
				condition = condition.and("u.kind = ?", query.kind().name());
			}
			List<OfficeReadinessView> units = views(reading.directory(), condition, day).stream()
				.filter((unit) -> query.gap() == null
						|| unit.gaps().stream().anyMatch((gap) -> gap.gap() == query.gap()))
				.toList();
			return new OfficeReadinessListView(units, reading.basis(UnitDirectoryProjection.NAME));
		});
	}

	private List<OfficeReadinessView> views(Slot slot, Condition condition, LocalDate day) {
		List<Unit> units = this.jdbc
			.sql(slot.sql("SELECT u.unit_id, u.kind, u.since, u.code, u.parent_id, o.name, o.document_no,"
					+ " o.established_on FROM {unit} u LEFT JOIN {office} o ON o.unit_id = u.unit_id"
					+ " AND o.established_on <= ? WHERE " + condition.sql()))
			.param(day)
			.params(condition.values())
			.query((row, number) -> new Unit(row.getString("unit_id"), UnitKind.valueOf(row.getString("kind")),
					row.getObject("since", LocalDate.class),
					(row.getString("name") != null) ? new Office(row.getString("name"), row.getString("document_no"),
							row.getObject("established_on", LocalDate.class)) : null))
			.list();
		String[] ids = units.stream().map(Unit::unitId).toArray(String[]::new);
		Map<String, List<Term>> leaders = terms(slot, "office_leader", "NULL", "t.note", ids, day);
		Map<String, List<Term>> staff = terms(slot, "office_staff", "t.full_time", "NULL", ids, day);
		Map<String, String> names = this.people.of(Stream.concat(leaders.values().stream(), staff.values().stream())
			.flatMap(List::stream)
			.map(Term::personId)
			.toList());
		UnitNames unitNames = UnitNames.of(this.jdbc, slot, Arrays.asList(ids));
		return units.stream()
			.sorted(Comparator.comparing(Unit::kind).thenComparing(Unit::unitId))
			.map((unit) -> view(unit, unitNames.on(unit.unitId(), day), leaders.getOrDefault(unit.unitId(), List.of()),
					staff.getOrDefault(unit.unitId(), List.of()), names, day))
			.toList();
	}

	/** Terms that began by a day, by unit, oldest first. */
	private Map<String, List<Term>> terms(Slot slot, String table, String fullTime, String note, String[] units,
			LocalDate day) {
		Map<String, List<Term>> terms = new HashMap<>();
		this.jdbc
			.sql(slot.sql("SELECT t.unit_id, t.person_id, t.valid_from, t.valid_to, " + fullTime
					+ "::boolean AS full_time, " + note + "::text AS note FROM {" + table
					+ "} t WHERE t.unit_id = ANY (?) AND t.valid_from <= ? ORDER BY t.unit_id, t.log_index"))
			.param(units)
			.param(day)
			.query((row) -> {
				terms.computeIfAbsent(row.getString("unit_id"), (id) -> new ArrayList<>())
					.add(new Term(row.getString("person_id"), row.getObject("valid_from", LocalDate.class),
							row.getObject("valid_to", LocalDate.class), row.getBoolean("full_time"),
							row.getString("note")));
			});
		return terms;
	}

	private static OfficeReadinessView view(Unit unit, @Nullable String name, List<Term> leaders, List<Term> staff,
			Map<String, String> names, LocalDate day) {
		Office office = unit.office();
		List<Term> fullTime = staff.stream().filter(Term::fullTime).toList();
		Readiness readiness = new Readiness(unit.since(), (office != null) ? office.establishedOn() : null, day);
		readiness.require(ReadinessGap.OFFICE, List.of());
		readiness.require(ReadinessGap.PRINCIPAL_LEADER, leaders);
		readiness.require(ReadinessGap.FULL_TIME_STAFF, fullTime);
		return new OfficeReadinessView(unit.unitId(), name, unit.kind(),
				(office != null) ? view(office, leaders, staff, names, day) : null, readiness.gaps());
	}

	private static ProjectOfficeView view(Office office, List<Term> leaders, List<Term> staff,
			Map<String, String> names, LocalDate day) {
		ServingView leader = leaders.stream()
			.filter((term) -> term.isHeldOn(day))
			.map((term) -> new ServingView(term.personId(), names.get(term.personId()), term.from(), term.note()))
			.findFirst()
			.orElse(null);
		return new ProjectOfficeView(office.name(), office.documentNo(), office.establishedOn(), leader,
				staff.stream()
					.filter((term) -> term.isHeldOn(day))
					.map((term) -> new OfficeStaffView(term.personId(), names.get(term.personId()), term.fullTime(),
							term.from(), term.to()))
					.toList());
	}

	@QueryHandler
	@Clause("F-009")
	@Nullable LeadingGroupView answer(FindLeadingGroup query) {
		return this.answering.<@Nullable LeadingGroupView>answer(query.caller(), query.awaitIndex(),
				UnitDirectoryProjection.NAME,
				(reading) -> Territory.isInside(reading.scope()) ? group(reading, query.asOf()) : null);
	}

	private @Nullable LeadingGroupView group(Reading reading, @Nullable LocalDate asOf) {
		LocalDate day = (asOf != null) ? asOf : reading.today();
		Slot slot = reading.directory();
		return this.jdbc
			.sql(slot.sql("SELECT * FROM {leading_group} WHERE since <= ? ORDER BY since DESC, log_index DESC LIMIT 1"))
			.param(day)
			.query((row, number) -> {
				String chair = row.getString("chair_id");
				List<String> members = List.of((String[]) row.getArray("members").getArray());
				List<String> all = Stream.concat(Stream.of(chair), members.stream()).toList();
				Map<String, String> names = this.people.of(all);
				Map<String, LeaderRank> held = this.ranks.on(slot, all, day);
				String office = row.getString("office_unit_id");
				return new LeadingGroupView(row.getString("group_id"), row.getString("name"),
						new GroupMemberView(chair, names.get(chair), held.get(chair)),
						members.stream().map((id) -> new GroupMemberView(id, names.get(id), held.get(id))).toList(),
						office, UnitNames.of(this.jdbc, slot, List.of(office)).on(office, day),
						row.getString("document_no"), row.getString("reason"), row.getObject("since", LocalDate.class),
						reading.basis(UnitDirectoryProjection.NAME));
			})
			.optional()
			.orElse(null);
	}

	private record Unit(String unitId, UnitKind kind, LocalDate since, @Nullable Office office) {
	}

	private record Office(String name, String documentNo, LocalDate establishedOn) {
	}

	/**
	 * A term in an office.
	 */
	record Term(String personId, LocalDate from, @Nullable LocalDate to, boolean fullTime, @Nullable String note) {

		boolean isHeldOn(LocalDate day) {
			return !day.isBefore(this.from) && (this.to == null || !day.isAfter(this.to));
		}

	}

}
