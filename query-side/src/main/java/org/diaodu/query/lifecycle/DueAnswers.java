package org.diaodu.query.lifecycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.lifecycle.DateChange;
import org.diaodu.kernel.lifecycle.NextAct;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.query.DueNodePage;
import org.diaodu.kernel.lifecycle.query.DueNodeView;
import org.diaodu.kernel.lifecycle.query.ListDueNodes;
import org.diaodu.kernel.lifecycle.query.ListStageTimes;
import org.diaodu.kernel.lifecycle.query.StageTimePage;
import org.diaodu.kernel.lifecycle.query.StageTimeView;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.ObstacleRight;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.project.ProjectRight;
import org.diaodu.kernel.project.Stage;
import org.diaodu.query.jurisdiction.ActingPost;
import org.diaodu.query.jurisdiction.PageSize;
import org.diaodu.query.jurisdiction.Refusals;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.policy.PolicyVersions;
import org.diaodu.query.project.Cursor;
import org.diaodu.query.projection.Condition;
import org.diaodu.query.stewardship.Sql;

/**
 * Answers about what is late: nodes that are due, and how long projects stay in a stage.
 */
@Component
class DueAnswers {

	private static final String DUE = "DUE";

	private static final String SINCE = "SINCE";

	private static final int PARTS_OF_DUE = 2;

	private static final int FURTHEST = 366;

	/** Stages that say work has started. */
	private static final String[] UNDER_WAY = Arrays.stream(Stage.values())
		.filter((stage) -> stage.compareTo(Stage.CONSTRUCTION) >= 0)
		.map(Stage::name)
		.toArray(String[]::new);

	private final LifecycleAnswering answering;

	private final PolicyVersions policies;

	DueAnswers(LifecycleAnswering answering, PolicyVersions policies) {
		this.answering = answering;
		this.policies = policies;
	}

	/**
	 * What is due today, as it stands: whose projects they are is told by today's places.
	 */
	@QueryHandler
	@Clause({ "F-016", "F-020" })
	DueNodePage answer(ListDueNodes query) {
		PageSize.check(query.first());
		if (query.withinDays() < 0 || query.withinDays() > FURTHEST) {
			throw Refusals.refuse(Refusal.of(CommonRefusal.VALUE_INVALID, "withinDays").with("max", FURTHEST));
		}
		return this.answering.answer(query.caller(), query.awaitIndex(), null, (view) -> {
			LocalDate today = view.day();
			Catalogue catalogue = view.catalogue();
			ActingPost post = ActingPost.of(query.caller(), view.reading());
			Condition filter = new Condition("n.until_day = 'infinity' AND n.state = 'OPEN' AND n.planned_on <= ?",
					List.of((Object) (query.overdueOnly() ? today.minusDays(1) : today.plusDays(query.withinDays()))))
				.and("s.active")
				.and(notStarted(catalogue))
				.and((query.personId() != null) ? heldBy(query.personId()) : Condition.TRUE)
				.and(LifecycleView.equalOrAny("s.district_id", query.districtId()))
				.and(view.inScope());
			Sql sql = new Sql().add("SELECT t.total, p.* FROM (SELECT count(*) AS total");
			from(sql).add(filter)
				.add(") t LEFT JOIN (SELECT " + LifecycleView.PROJECT
						+ ", n.node_code, n.planned_on, n.original_on, n.forecast_on, n.missed_on, n.changes,"
						+ " n.baselined_on, n.set_on, n.extensions, ")
				.add(post.allows(ProjectRight.MAINTAIN))
				.add(" AS maintains, ")
				.add(post.allows(ObstacleRight.REPORT))
				.add(" AS reports");
			from(sql).add(filter);
			if (query.after() != null) {
				Cursor seen = Cursor.decode(query.after(), DUE);
				List<String> parts = seen.parts(PARTS_OF_DUE);
				sql.add(" AND (n.planned_on, n.project_id, n.node_code) > (?, ?, ?)",
						new Cursor(DUE, "-", parts.get(0)).day(), seen.id(), parts.get(1));
			}
			sql.add(" ORDER BY n.planned_on, n.project_id, n.node_code LIMIT ?) p ON true"
					+ " ORDER BY p.planned_on, p.project_id, p.node_code", query.first() + 1);
			LifecycleView.Page<Due> page = view.page(sql, query.first(), DueAnswers::due);
			UnitNames units = names(view, page.rows().stream().map(Due::project).toList());
			DateChange.@Nullable Limits limits = limits(view);
			return new DueNodePage(
					page.rows().stream().map((row) -> row.view(catalogue, units, today, limits)).toList(),
					page.cursors((row) -> new Cursor(DUE, row.project().projectId(), row.dueOn() + "|" + row.code())),
					page.hasNext(), page.total(), view.basis());
		});
	}

	/** How far a promised day may be moved; null while no rule holds. */
	private DateChange.@Nullable Limits limits(LifecycleView view) {
		PolicyVersion rule = PolicyVersion.on(this.policies.of(view.reading(), PolicyParameter.NODE_DATE_CHANGES),
				view.day());
		return (rule != null) ? DateChange.Limits.of(rule) : null;
	}

	/**
	 * A start no plan promised is not due when the stage says that work goes on: as the
	 * light judges (ADR 0180).
	 */
	private static Condition notStarted(Catalogue catalogue) {
		return new Condition("NOT (n.node_code = ANY (?) AND n.baselined_on IS NULL AND n.changes = 0"
				+ " AND coalesce(s.stage, '') = ANY (?))", List.of(catalogue.startCodes(), UNDER_WAY));
	}

	private static Sql from(Sql sql) {
		return sql.add(" FROM {lifecycle_node} n JOIN {lifecycle_project} s ON s.project_id = n.project_id WHERE ");
	}

	private static Condition heldBy(String personId) {
		Condition person = Condition.equal("h.person_id", personId);
		return new Condition(
				"n.project_id IN (SELECT h.project_id FROM {lifecycle_holder} h WHERE " + person.sql() + ")",
				person.values());
	}

	@QueryHandler
	@Clause("F-077")
	StageTimePage answer(ListStageTimes query) {
		PageSize.check(query.first());
		return this.answering.answer(query.caller(), query.awaitIndex(), query.asOf(), (view) -> {
			LocalDate day = view.day();
			Sql hit = new Sql().add("WITH hit AS (SELECT " + LifecycleView.PROJECT
					+ ", p.value, coalesce(p.since, p.from_day) AS from_day FROM {lifecycle_phase} p JOIN {lifecycle_project} s"
					+ " ON s.project_id = p.project_id WHERE p.kind = 'STAGE' AND p.value <> '' AND s.active AND ")
				.holds("p", day)
				.and(LifecycleView.equalOrAny("p.value", (query.stage() != null) ? query.stage().name() : null))
				.and(LifecycleView.equalOrAny("s.district_id", query.districtId()))
				.and(view.inScope())
				.add(") SELECT n.total, p.* FROM (SELECT count(*) AS total FROM hit) n LEFT JOIN (SELECT * FROM hit");
			if (query.after() != null) {
				Cursor seen = Cursor.decode(query.after(), SINCE);
				hit.add(" WHERE (from_day, project_id) > (?, ?)", seen.day(), seen.id());
			}
			hit.add(" ORDER BY from_day, project_id LIMIT ?) p ON true ORDER BY p.from_day, p.project_id",
					query.first() + 1);
			LifecycleView.Page<Staying> page = view.page(hit, query.first(),
					(row, number) -> new Staying(LifecycleView.project(row), Stage.valueOf(row.getString("value")),
							LifecycleView.day(row, "from_day")));
			UnitNames units = names(view, page.rows().stream().map(Staying::project).toList());
			return new StageTimePage(
					page.rows()
						.stream()
						.map((row) -> new StageTimeView(row.project().line(units, day), row.stage(), row.since(),
								ChronoUnit.DAYS.between(row.since(), day)))
						.toList(),
					page.cursors((row) -> new Cursor(SINCE, row.project().projectId(), row.since().toString())),
					page.hasNext(), page.total(), view.basis());
		});
	}

	private static UnitNames names(LifecycleView view, List<LifecycleView.Project> projects) {
		List<@Nullable String> districts = new ArrayList<>();
		projects.forEach((project) -> districts.add(project.districtId()));
		return view.units(districts);
	}

	private static Due due(ResultSet row, int number) throws SQLException {
		return new Due(LifecycleView.project(row), row.getString("node_code"), LifecycleView.day(row, "planned_on"),
				LifecycleView.dayOrNull(row, "original_on"), LifecycleView.dayOrNull(row, "forecast_on"),
				LifecycleView.dayOrNull(row, "missed_on") != null, row.getInt("changes"),
				LifecycleView.dayOrNull(row, "baselined_on") != null, LifecycleView.dayOrNull(row, "set_on"),
				row.getInt("extensions"), row.getBoolean("maintains"), row.getBoolean("reports"));
	}

	private record Staying(LifecycleView.Project project, Stage stage, LocalDate since) {
	}

	private record Due(LifecycleView.Project project, String code, LocalDate dueOn, @Nullable LocalDate originalOn,
			@Nullable LocalDate forecastOn, boolean missed, int changes, boolean baselined, @Nullable LocalDate setOn,
			int extensions, boolean maintains, boolean reports) {

		DueNodeView view(Catalogue catalogue, UnitNames units, LocalDate today, DateChange.@Nullable Limits limits) {
			NodeDefinition node = catalogue.node(this.code, today);
			List<NextAct> acts = new ArrayList<>();
			// What a permit or the statistics office proves is done by them.
			if (this.maintains && node != null && !Catalogue.isProvenElsewhere(node)) {
				acts.add(NextAct.DONE);
			}
			if (this.maintains && isFree()) {
				acts.add(NextAct.PLAN);
			}
			else if (this.maintains && isExtendable(today, limits)) {
				acts.add(NextAct.EXTEND);
			}
			if (this.reports) {
				acts.add(NextAct.RAISE_OBSTACLE);
			}
			return new DueNodeView(this.project.line(units, today), this.code, (node != null) ? node.name() : null,
					(node != null) ? node.stage() : null, node != null && node.gate(), this.dueOn, this.originalOn,
					this.forecastOn, ChronoUnit.DAYS.between(today, this.dueOn),
					this.missed || today.isAfter(this.dueOn), this.changes, acts);
		}

		/** Whether nobody promised its day: it is planned anew, not moved. */
		private boolean isFree() {
			return this.originalOn == null;
		}

		/** Whether a later day would be taken (ADR 0073). */
		private boolean isExtendable(LocalDate today, DateChange.@Nullable Limits limits) {
			LocalDate original = this.originalOn;
			LocalDate set = this.setOn;
			if (original == null || set == null || limits == null) {
				return true;
			}
			// Of what only the facts promise the plan may be a draft, which moves
			// nothing.
			LocalDate current = (this.baselined || this.changes > 0) ? this.dueOn : original;
			return new DateChange(set, original, current, this.extensions).isExtendable(today, limits);
		}

	}

}
