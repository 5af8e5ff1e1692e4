package org.diaodu.query.light;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightInput;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.light.query.ListMonthLights;
import org.diaodu.kernel.light.query.MonthLightPage;
import org.diaodu.kernel.light.query.MonthLightView;
import org.diaodu.kernel.light.query.ResponsibleView;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.query.jurisdiction.PageSize;
import org.diaodu.query.jurisdiction.Reading;
import org.diaodu.query.jurisdiction.Refusals;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.light.LightReading.Project;
import org.diaodu.query.project.Cursor;
import org.diaodu.query.projection.Condition;

/**
 * The list of a month: which lights were red, or yellow at worst, since when, and who
 * answers for it. Told from the spans, so what was repaired is on it and what never ends
 * needs no row for each month.
 */
@Component
class MonthLightAnswers {

	private static final String LONGEST = "MONTH_LONGEST";

	private static final int KEY_PARTS = 2;

	/** A month's spans of a colour, and of each light how many days and since when. */
	private static final String BAD = """
			WITH bad AS (
				SELECT s.project_id, s.light, min(s.from_day) AS since, max(s.until_day) AS until_day,
					sum(greatest(0, least(s.until_day, ?::date + 1) - greatest(s.from_day, ?::date)))::integer AS days,
					max(s.log_index) AS latest
				FROM {light_span} s WHERE %s GROUP BY s.project_id, s.light
			)
			""";

	private static final String[] PLACES = { Slot.RESPONSIBLE_LEADER.name(), HoldersFold.GUARANTOR,
			Slot.SPECIALIST.name(), Slot.DISTRICT_MANAGER.name(), Slot.CITY_MANAGER.name() };

	private final LightAnswering answering;

	MonthLightAnswers(LightAnswering answering) {
		this.answering = answering;
	}

	@QueryHandler
	@Clause({ "F-021", "F-030" })
	MonthLightPage answer(ListMonthLights query) {
		PageSize.check(query.first());
		YearMonth month = month(query.month());
		if (query.worst() != LightColour.RED && query.worst() != LightColour.YELLOW) {
			throw Refusals.refuse(Refusal.of(CommonRefusal.VALUE_INVALID, "worst"));
		}
		Cursor seen = (query.after() != null) ? Cursor.decode(query.after(), LONGEST) : null;
		return this.answering.answer(query.caller(), query.awaitIndex(), (lights) -> {
			LocalDate today = lights.reading().today();
			LocalDate last = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
			return page(lights, query, seen, month.atDay(1), last);
		});
	}

	private static YearMonth month(String text) {
		try {
			YearMonth month = YearMonth.parse(text);
			if (month.toString().equals(text) && month.getYear() >= 1900 && month.getYear() < 9999) {
				return month;
			}
		}
		catch (DateTimeException ex) {
			// refused below
		}
		throw Refusals.refuse(Refusal.of(CommonRefusal.VALUE_INVALID, "month"));
	}

	private static MonthLightPage page(LightReading lights, ListMonthLights query, @Nullable Cursor seen,
			LocalDate first, LocalDate last) {
		Condition bad = bad(lights, query, first, last);
		String with = BAD.formatted(bad.sql());
		List<Object> values = new ArrayList<>(List.of(last, first));
		values.addAll(bad.values());
		long total = lights.list(with + "SELECT count(*) FROM bad", values, (row, number) -> row.getLong(1)).getFirst();
		Condition after = after(seen);
		values.addAll(after.values());
		List<Bad> found = lights.list(
				with + "SELECT b.since, nullif(b.until_day, 'infinity') AS ended, b.days, s.light,"
						+ " s.colour, s.from_day, s.recorded_at, s.rule, s.inputs, s.policy_version, "
						+ LightReading.PROJECT
						+ " FROM bad b JOIN {light_span} s ON s.project_id = b.project_id AND s.light = b.light"
						+ " AND s.log_index = b.latest JOIN {light_project} p ON p.project_id = b.project_id WHERE "
						+ after.sql() + " ORDER BY b.since, b.project_id, b.light LIMIT " + (query.first() + 1),
				values, MonthLightAnswers::bad);
		boolean more = found.size() > query.first();
		List<Bad> rows = more ? found.subList(0, query.first()) : found;
		UnitNames units = lights.units(rows.stream().map(Bad::project).toList());
		Map<String, List<ResponsibleView>> responsible = responsible(lights,
				rows.stream().map((row) -> row.project().projectId()).distinct().toList(), last);
		return new MonthLightPage(rows.stream()
			.map((row) -> row.view(units, lights.reading(),
					responsible.getOrDefault(row.project().projectId(), List.of())))
			.toList(), rows.stream().map((row) -> row.cursor().encode()).toList(), more, total, lights.basis());
	}

	/**
	 * What showed the colour at the end of a day of the month; yellow only where the
	 * light was not red in the month as well (ADR 0181).
	 */
	private static Condition bad(LightReading lights, ListMonthLights query, LocalDate first, LocalDate last) {
		String inMonth = "%1$s.from_day <= ? AND %1$s.until_day > ? AND %1$s.until_day > %1$s.from_day";
		// Named as a constant, so that the index of that colour serves.
		Condition condition = new Condition("s.colour = '" + query.worst().name() + "'", List.of())
			.and(inMonth.formatted("s"), last, first);
		if (query.worst() == LightColour.YELLOW) {
			condition = condition.and(
					"NOT EXISTS (SELECT FROM {light_span} r WHERE r.project_id = s.project_id"
							+ " AND r.light = s.light AND r.colour = 'RED' AND " + inMonth.formatted("r") + ")",
					last, first);
		}
		if (query.overall()) {
			condition = condition.and("s.light = 'OVERALL'");
		}
		else {
			condition = condition.and((query.light() != null) ? Condition.equal("s.light", query.light().name())
					: new Condition("s.light <> 'OVERALL'", List.of()));
		}
		// Of a month that has not come nothing is known.
		Condition come = first.isAfter(last) ? new Condition("FALSE", List.of()) : Condition.TRUE;
		return condition.and(come).and(lights.inScope("s", query.districtId()));
	}

	private static Condition after(@Nullable Cursor seen) {
		if (seen == null) {
			return Condition.TRUE;
		}
		List<String> key = seen.parts(KEY_PARTS);
		LocalDate since = new Cursor(LONGEST, seen.id(), key.get(0)).day();
		return new Condition("(b.since, b.project_id, b.light) > (?, ?, ?)", List.of(since, seen.id(), key.get(1)));
	}

	private static Map<String, List<ResponsibleView>> responsible(LightReading lights, Collection<String> projectIds,
			LocalDate day) {
		if (projectIds.isEmpty()) {
			return Map.of();
		}
		List<Holder> holders = lights.list(
				"SELECT project_id, slot, person_id FROM {light_holder} h WHERE project_id = ANY (?) AND slot = ANY (?)"
						+ " AND from_day <= ? AND until_day > ? ORDER BY project_id, array_position(?::text[], slot)",
				List.of(projectIds.toArray(String[]::new), PLACES, day, day, PLACES),
				(row, number) -> new Holder(row.getString(1), row.getString(2), row.getString(3)));
		Map<String, String> names = lights.names(holders.stream().map(Holder::personId).toList());
		Map<String, List<ResponsibleView>> byProject = new HashMap<>();
		for (Holder holder : holders) {
			byProject.computeIfAbsent(holder.projectId(), (project) -> new ArrayList<>())
				.add(new ResponsibleView(holder.place(), LightReading.ref(names, holder.personId())));
		}
		return byProject;
	}

	private record Holder(String projectId, String place, String personId) {
	}

	private record Bad(Project project, String light, LightColour colour, int days, LocalDate since,
			@Nullable LocalDate until, LocalDate judgedOn, Instant recordedAt, LightRule rule, List<LightInput> inputs,
			@Nullable String policyVersion) {

		MonthLightView view(UnitNames units, Reading reading, List<ResponsibleView> responsible) {
			return new MonthLightView(this.project.ref(units, reading),
					this.light.equals(LightFold.OVERALL) ? null : Light.valueOf(this.light), this.colour, this.days,
					this.since, this.until, this.judgedOn, this.recordedAt, this.rule, this.inputs, this.policyVersion,
					responsible);
		}

		Cursor cursor() {
			return new Cursor(LONGEST, this.project.projectId(), this.since + "|" + this.light);
		}

	}

	private static Bad bad(ResultSet row, int number) throws SQLException {
		return new Bad(LightReading.project(row, number), row.getString("light"),
				LightColour.valueOf(row.getString("colour")), row.getInt("days"),
				row.getObject("since", LocalDate.class), row.getObject("ended", LocalDate.class),
				row.getObject("from_day", LocalDate.class), row.getTimestamp("recorded_at").toInstant(),
				LightRule.valueOf(row.getString("rule")), Codec.readInputs(row.getString("inputs")),
				row.getString("policy_version"));
	}

}
