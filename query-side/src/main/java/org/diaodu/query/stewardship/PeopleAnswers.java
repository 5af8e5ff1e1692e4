package org.diaodu.query.stewardship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.stewardship.GapKind;
import org.diaodu.kernel.stewardship.MajorSelection;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.query.FindProjectPeople;
import org.diaodu.kernel.stewardship.query.ListMajorProjects;
import org.diaodu.kernel.stewardship.query.MajorListView;
import org.diaodu.kernel.stewardship.query.MajorProjectView;
import org.diaodu.kernel.stewardship.query.ProjectPeopleView;
import org.diaodu.kernel.stewardship.query.SlotView;
import org.diaodu.kernel.value.Days;
import org.diaodu.query.jurisdiction.Refusals;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.projection.Condition;

/**
 * Answers about the people of one project, and about the major projects of a year.
 */
@Component
class PeopleAnswers {

	/**
	 * Since when the project {@code s} has not been of 亿元 and above: since the end of the
	 * last time it was. Takes the day.
	 */
	private static final String BELOW = "CASE WHEN " + ofTheCity("s") + " THEN NULL ELSE (SELECT min(b.from_day)"
			+ " FROM {steward_span} b WHERE b.project_id = s.project_id AND b.from_day >= coalesce("
			+ "(SELECT max(o.until_day) FROM {steward_span} o WHERE o.project_id = s.project_id AND o.from_day <= ?"
			+ " AND o.from_day < o.until_day AND " + ofTheCity("o") + "), '-infinity')) END";

	private final StewardshipAnswering answering;

	private final PolicyStandards policies;

	PeopleAnswers(StewardshipAnswering answering, PolicyStandards policies) {
		this.answering = answering;
		this.policies = policies;
	}

	@QueryHandler
	@Clause({ "F-045", "F-060" })
	@Nullable ProjectPeopleView answer(FindProjectPeople query) {
		return this.answering.<@Nullable ProjectPeopleView>answer(query.caller(), query.awaitIndex(), query.asOf(),
				(view) -> {
					Sql sql = view.withMajor()
						.add(" SELECT " + SheetReader.COLUMNS + ", s.wanted, array(SELECT c.year FROM {steward_seat} c"
								+ " WHERE c.project_id = s.project_id AND ")
						.holds("c", view.day())
						.add(" ORDER BY c.year) AS years");
					SheetReader.details(sql, view.day())
						.add(" FROM {steward_span} s" + View.JOIN_MAJOR + " WHERE ")
						.add(Condition.equal("s.project_id", query.projectId()))
						.add(" AND ")
						.holds("s", view.day())
						.and(view.inScope("s"));
					List<Whole> found = view.list(sql, PeopleAnswers::whole);
					return found.isEmpty() ? null : people(view, found.getFirst());
				});
	}

	private static String ofTheCity(String span) {
		return "'" + Tier.CITY.name() + "' = ANY (string_to_array(" + span + ".tiers, ','))";
	}

	private ProjectPeopleView people(View view, Whole project) {
		LocalDate day = view.day();
		String id = project.sheet().project().projectId();
		Map<String, Standing> held = new HashMap<>();
		Map<String, Standing> gaps = new HashMap<>();
		Sql places = new Sql()
			.add("SELECT t.slot, t.person_id, t.post_id, t.unit_id, t.from_day, NULL AS kind FROM {steward_tenure} t"
					+ " WHERE t.project_id = ? AND t.slot <> 'GUARANTOR' AND ", id)
			.holds("t", day)
			.add(" UNION ALL SELECT g.slot, NULL, NULL, NULL, g.from_day, g.kind FROM {steward_gap} g"
					+ " WHERE g.project_id = ? AND ", id)
			.holds("g", day);
		view.list(places, PeopleAnswers::standing)
			.forEach((place) -> ((place.gap() != null) ? gaps : held).put(place.slot(), place));
		List<GuaranteeReader.Row> guarantee = GuaranteeReader
			.read(view, Condition.equal("t.project_id", id), false, 1, null)
			.rows();
		List<@Nullable String> people = new ArrayList<>();
		List<@Nullable String> unitIds = new ArrayList<>(project.sheet().units());
		held.values().forEach((place) -> {
			people.add(place.personId());
			unitIds.add(place.unitId());
		});
		guarantee.forEach((row) -> {
			people.add(row.personId());
			unitIds.add(row.unitId());
		});
		View.Names names = view.names(people);
		UnitNames units = view.units(unitIds);
		Standards standards = this.policies.on(view);
		List<SlotView> slots = new ArrayList<>();
		for (Slot slot : Slot.values()) {
			Standing holder = held.get(slot.name());
			if (holder != null || project.sheet().places().contains(slot.name())) {
				slots.add(slot(slot, project.wanted(), holder, gaps.get(slot.name()), names, units, day));
			}
		}
		return new ProjectPeopleView(project.sheet().project().ref(units, day), day, slots,
				project.sheet().view(names, units, day),
				guarantee.isEmpty() ? null : guarantee.getFirst().view(view, standards, names, units),
				project.majorYears(), view.basis());
	}

	private static SlotView slot(Slot slot, Set<String> wanted, @Nullable Standing holder, @Nullable Standing gap,
			View.Names names, UnitNames units, LocalDate day) {
		boolean required = wanted.contains(slot.name());
		GapKind kind = (gap != null) ? gap.gap() : null;
		if (holder == null) {
			return new SlotView(slot, required, null, null, null, null, (gap != null) ? gap.since() : null, kind);
		}
		return new SlotView(slot, required, names.refOrNull(holder.personId()), holder.postId(), holder.unitId(),
				units.on(holder.unitId(), day), holder.since(), kind);
	}

	@QueryHandler
	@Clause({ "F-062", "F-063", "F-064" })
	MajorListView answer(ListMajorProjects query) {
		if (query.year() < Days.FIRST.getYear() || query.year() > Days.LAST.getYear()) {
			throw Refusals.refuse(Refusal.of(CommonRefusal.VALUE_INVALID, "year"));
		}
		return this.answering.answer(query.caller(), query.awaitIndex(), query.asOf(), (asked) -> {
			// The list of a past year is asked for as it ended, with the capacity it had.
			LocalDate yearEnd = LocalDate.of(query.year(), 12, 31);
			View view = (query.asOf() == null && yearEnd.isBefore(asked.day())) ? asked.on(yearEnd) : asked;
			LocalDate day = view.day();
			Standards standards = this.policies.on(view);
			Sql sql = new Sql().add("SELECT s.project_id, s.name, s.district_id, s.family, s.amount, true AS major,"
					+ " c.from_day, c.scale, c.pull, c.demonstration, c.decision_reference, t.person_id, "
					+ view.rank("t.person_id") + " AS rank, " + BELOW
					+ " AS below_since FROM {steward_seat} c JOIN {steward_span} s ON s.project_id = c.project_id AND ",
					day, day)
				.holds("s", day)
				.add(" LEFT JOIN {steward_tenure} t ON t.project_id = c.project_id AND t.slot = 'GUARANTOR' AND ")
				.holds("t", day)
				.add(" WHERE c.year = ? AND ", query.year())
				.holds("c", day)
				.and(view.inScope("c"))
				.add(" ORDER BY c.from_day, c.log_index");
			List<Seat> rows = view.list(sql, PeopleAnswers::seat)
				.stream()
				.filter((row) -> !query.belowThresholdOnly() || row.belowSince() != null)
				.toList();
			View.Names names = view.names(rows.stream().<@Nullable String>map(Seat::guarantorId).toList());
			UnitNames units = view
				.units(rows.stream().<@Nullable String>map((row) -> row.project().districtId()).toList());
			return new MajorListView(query.year(), day, standards.capacity(), Standards.name(standards.quota()),
					rows.stream()
						.map((row) -> new MajorProjectView(row.project().ref(units, day), row.selection(), row.since(),
								names.refOrNull(row.guarantorId()),
								row.guarantorId() != null && standards.belowRank(true, row.rank()), row.belowSince()))
						.toList(),
					view.basis());
		});
	}

	private static Whole whole(ResultSet row, int number) throws SQLException {
		return new Whole(SheetReader.row(row, number), Set.of((String[]) row.getArray("wanted").getArray()),
				Arrays.asList((Integer[]) row.getArray("years").getArray()));
	}

	private static Standing standing(ResultSet row, int number) throws SQLException {
		String kind = row.getString("kind");
		return new Standing(row.getString("slot"), row.getString("person_id"), row.getString("post_id"),
				row.getString("unit_id"), View.day(row, "from_day"), (kind != null) ? GapKind.valueOf(kind) : null);
	}

	private static Seat seat(ResultSet row, int number) throws SQLException {
		View.Project project = View.project(row);
		String rank = row.getString("rank");
		return new Seat(project,
				new MajorSelection(project.projectId(), row.getInt("scale"), row.getInt("pull"),
						row.getInt("demonstration"), row.getString("decision_reference")),
				View.day(row, "from_day"), row.getString("person_id"), (rank != null) ? LeaderRank.valueOf(rank) : null,
				row.getObject("below_since", LocalDate.class));
	}

	/**
	 * A project with its sheet, what it wants and its lists.
	 */
	private record Whole(SheetReader.Row sheet, Set<String> wanted, List<Integer> majorYears) {
	}

	/**
	 * A place that is held, or a gap.
	 */
	private record Standing(String slot, @Nullable String personId, @Nullable String postId, @Nullable String unitId,
			LocalDate since, @Nullable GapKind gap) {
	}

	private record Seat(View.Project project, MajorSelection selection, LocalDate since, @Nullable String guarantorId,
			@Nullable LeaderRank rank, @Nullable LocalDate belowSince) {
	}

}
