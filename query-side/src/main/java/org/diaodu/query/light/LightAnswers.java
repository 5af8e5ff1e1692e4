package org.diaodu.query.light;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.light.Confidence;
import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightInput;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.light.query.ConfidenceView;
import org.diaodu.kernel.light.query.FindProjectLights;
import org.diaodu.kernel.light.query.LightChangePage;
import org.diaodu.kernel.light.query.LightChangeView;
import org.diaodu.kernel.light.query.ListLightChanges;
import org.diaodu.kernel.light.query.ProjectLightsView;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.jurisdiction.PageSize;
import org.diaodu.query.jurisdiction.Reading;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.light.LightReading.Project;
import org.diaodu.query.project.Cursor;
import org.diaodu.query.projection.Condition;

/**
 * Answers about the lights of a project, and about lights that turned.
 */
@Component
class LightAnswers {

	private static final String LATEST = "LIGHT_LATEST";

	private static final int MOST_RATINGS = 50;

	private final LightAnswering answering;

	LightAnswers(LightAnswering answering) {
		this.answering = answering;
	}

	@QueryHandler
	@Clause({ "F-021", "F-049" })
	@Nullable ProjectLightsView answer(FindProjectLights query) {
		return this.answering.<@Nullable ProjectLightsView>answer(query.caller(), query.awaitIndex(), (lights) -> {
			Condition mine = Condition.equal("p.project_id", query.projectId()).and(lights.inScope("p", null));
			List<Project> found = lights.list(
					"SELECT " + LightReading.PROJECT + " FROM {light_project} p WHERE " + mine.sql(), mine.values(),
					LightReading::project);
			if (found.isEmpty()) {
				return null;
			}
			LocalDate day = (query.asOf() != null) ? query.asOf() : lights.reading().today();
			return view(lights, found.getFirst(), day);
		});
	}

	private static ProjectLightsView view(LightReading lights, Project project, LocalDate day) {
		Spans spans = new Spans(lights.list(
				"SELECT " + Spans.COLUMNS
						+ " FROM {light_span} s WHERE project_id = ? AND from_day <= ? ORDER BY log_index",
				List.of(project.projectId(), day), Spans::read), day);
		List<Rating> ratings = lights.list(
				"SELECT * FROM {light_confidence} c WHERE project_id = ? AND rated_on <= ?"
						+ " ORDER BY log_index DESC LIMIT " + MOST_RATINGS,
				List.of(project.projectId(), day), LightAnswers::rating);
		Map<String, String> names = lights.names(ratings.stream().map(Rating::raterId).toList());
		List<ConfidenceView> rated = ratings.stream().map((rating) -> rating.view(names)).toList();
		return new ProjectLightsView(project.ref(lights.units(List.of(project)), lights.reading()), day,
				spans.view(null), Arrays.stream(Light.values()).map(spans::view).toList(), spans.months(),
				rated.isEmpty() ? null : rated.getFirst(), rated, lights.basis());
	}

	@QueryHandler
	@Clause("F-021")
	LightChangePage answer(ListLightChanges query) {
		PageSize.check(query.first());
		return this.answering.answer(query.caller(), query.awaitIndex(), (lights) -> {
			Condition filter = new Condition("s.light <> 'OVERALL'", List.of())
				.and((query.projectId() != null) ? Condition.equal("s.project_id", query.projectId()) : Condition.TRUE)
				.and((query.light() != null) ? Condition.equal("s.light", query.light().name()) : Condition.TRUE)
				.and((query.colour() != null) ? Condition.equal("s.colour", query.colour().name()) : Condition.TRUE)
				.and((query.from() != null) ? new Condition("s.from_day >= ?", List.of((Object) query.from()))
						: Condition.TRUE)
				.and((query.to() != null) ? new Condition("s.from_day <= ?", List.of((Object) query.to()))
						: Condition.TRUE)
				.and(lights.inScope("s", query.districtId()));
			long total = lights
				.list("SELECT count(*) FROM {light_span} s WHERE " + filter.sql(), filter.values(),
						(row, number) -> row.getLong(1))
				.getFirst();
			List<Change> page = lights
				.list("SELECT s.*, nullif(s.until_day, 'infinity') AS ended, " + LightReading.PROJECT
						+ " FROM {light_span} s JOIN {light_project} p ON p.project_id = s.project_id WHERE "
						+ seen(filter, query.after()).sql() + " ORDER BY s.from_day DESC, s.log_index DESC LIMIT "
						+ (query.first() + 1), seen(filter, query.after()).values(), LightAnswers::change);
			boolean more = page.size() > query.first();
			List<Change> rows = more ? page.subList(0, query.first()) : page;
			UnitNames units = lights.units(rows.stream().map(Change::project).toList());
			return new LightChangePage(rows.stream().map((row) -> row.view(units, lights.reading())).toList(),
					rows.stream().map((row) -> row.cursor().encode()).toList(), more, total, lights.basis());
		});
	}

	private static Condition seen(Condition filter, @Nullable String after) {
		if (after == null) {
			return filter;
		}
		Cursor seen = Cursor.decode(after, LATEST);
		return filter.and("(s.from_day, s.log_index) < (?, ?)", seen.day(),
				new Cursor(LATEST, "-", seen.id()).number());
	}

	private record Change(Project project, Light light, LightColour before, LightColour after, LightRule rule,
			List<LightInput> inputs, @Nullable String policyVersion, LocalDate from, @Nullable LocalDate until,
			Instant recordedAt, long logIndex) {

		LightChangeView view(UnitNames units, Reading reading) {
			return new LightChangeView(this.project.ref(units, reading), this.light, this.before, this.after, this.rule,
					this.inputs, this.policyVersion, this.from, this.until, this.recordedAt, this.logIndex);
		}

		Cursor cursor() {
			return new Cursor(LATEST, String.valueOf(this.logIndex), this.from.toString());
		}

	}

	private static Change change(ResultSet row, int number) throws SQLException {
		return new Change(LightReading.project(row, number), Light.valueOf(row.getString("light")),
				LightColour.valueOf(row.getString("before")), LightColour.valueOf(row.getString("colour")),
				LightRule.valueOf(row.getString("rule")), Codec.readInputs(row.getString("inputs")),
				row.getString("policy_version"), row.getObject("from_day", LocalDate.class),
				row.getObject("ended", LocalDate.class), row.getTimestamp("recorded_at").toInstant(),
				row.getLong("log_index"));
	}

	private record Rating(Confidence confidence, String text, String raterId, Role role, LocalDate on, long logIndex) {

		ConfidenceView view(Map<String, String> names) {
			return new ConfidenceView(this.confidence, this.text, LightReading.ref(names, this.raterId), this.role,
					this.on, this.logIndex);
		}

	}

	private static Rating rating(ResultSet row, int number) throws SQLException {
		return new Rating(Confidence.valueOf(row.getString("confidence")), row.getString("text"),
				row.getString("rater_id"), Role.valueOf(row.getString("rater_role")),
				row.getObject("rated_on", LocalDate.class), row.getLong("log_index"));
	}

}
