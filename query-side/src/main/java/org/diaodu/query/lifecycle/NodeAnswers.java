package org.diaodu.query.lifecycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.lifecycle.Desk;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;
import org.diaodu.kernel.lifecycle.query.DeskView;
import org.diaodu.kernel.lifecycle.query.FindProjectNodes;
import org.diaodu.kernel.lifecycle.query.NodeView;
import org.diaodu.kernel.lifecycle.query.ProjectNodesView;
import org.diaodu.kernel.lifecycle.query.StageSpanView;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Stage;
import org.diaodu.query.jurisdiction.Refusals;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.jurisdiction.ZonePilots;
import org.diaodu.query.projection.Condition;
import org.diaodu.query.stewardship.Sql;

/**
 * Answers about the life of one project.
 */
@Component
class NodeAnswers {

	private final LifecycleAnswering answering;

	NodeAnswers(LifecycleAnswering answering) {
		this.answering = answering;
	}

	@QueryHandler
	@Clause({ "F-071", "F-077" })
	ProjectNodesView answer(FindProjectNodes query) {
		return this.answering.answer(query.caller(), query.awaitIndex(), query.asOf(), (view) -> {
			Head head = head(view, query.projectId());
			LocalDate day = view.day();
			Catalogue catalogue = view.catalogue();
			Map<String, Row> rows = rows(view, query.projectId());
			Map<String, Move> moves = moves(view, query.projectId());
			Map<String, @Nullable NodeDefinition> nodes = new LinkedHashMap<>();
			catalogue.nodes(day, head.family()).forEach((node) -> nodes.put(node.code(), node));
			// What was said of a node stays, also when the catalogue has it no more.
			rows.keySet().forEach((code) -> nodes.computeIfAbsent(code, (gone) -> catalogue.node(gone, day)));
			rows.keySet().stream().filter((code) -> !nodes.containsKey(code)).forEach((code) -> nodes.put(code, null));
			List<@Nullable String> unitIds = new ArrayList<>();
			unitIds.add(head.project().districtId());
			nodes.values().forEach((node) -> unitIds.add((node != null) ? node.departmentId() : null));
			moves.values().forEach((move) -> unitIds.add(move.departmentId()));
			UnitNames units = view.units(unitIds);
			List<NodeView> told = new ArrayList<>();
			Map<String, String> phases = phases(view, query.projectId());
			Stage stage = LifecycleView.constant(Stage.class, phases.get("STAGE"));
			boolean underWay = stage != null && stage.compareTo(Stage.CONSTRUCTION) >= 0;
			nodes.forEach((code, node) -> told.add(node(code, node, rows.get(code), moves, units, day, underWay)));
			NodeCatalogueAdopted version = catalogue.on(day);
			return new ProjectNodesView(head.project().in(stage).line(units, day), day,
					LifecycleView.constant(Pool.class, phases.get("POOL")),
					Boolean.parseBoolean(phases.getOrDefault("PILOT", "false"))
							|| ZonePilots.isPilot(view.jdbc(), view.reading().directory(), head.zoneId(), day),
					Integer.parseInt(phases.getOrDefault("BASELINE", "0")),
					(version != null) ? version.version() : null, byGates(told), unproven(told, stage), next(told),
					told, stages(view, query.projectId()), view.basis());
		});
	}

	private static Head head(LifecycleView view, String projectId) {
		Sql sql = new Sql()
			.add("SELECT " + LifecycleView.PROJECT + ", s.family, s.zone_id FROM {lifecycle_project} s WHERE ")
			.add(Condition.equal("s.project_id", projectId))
			.and(view.inScope());
		List<Head> found = view.list(sql, (row, number) -> new Head(LifecycleView.project(row),
				LifecycleView.constant(Family.class, row.getString("family")), row.getString("zone_id")));
		if (found.isEmpty()) {
			throw Refusals.refuse(Refusal.of(CommonRefusal.NOT_FOUND).with("id", projectId));
		}
		return found.getFirst();
	}

	private static Map<String, Row> rows(LifecycleView view, String projectId) {
		Map<String, Row> rows = new LinkedHashMap<>();
		Sql sql = new Sql().add("SELECT n.* FROM {lifecycle_node} n WHERE n.project_id = ? AND ", projectId)
			.holds("n", view.day())
			.add(" ORDER BY n.node_code");
		view.list(sql, (row, number) -> new Row(row)).forEach((row) -> rows.put(row.code(), row));
		return rows;
	}

	/** Whose move each kind of permit is: of several of a kind, the one begun last. */
	private static Map<String, Move> moves(LifecycleView view, String projectId) {
		Map<String, Move> moves = new HashMap<>();
		Sql sql = new Sql()
			.add("SELECT p.permit_code, p.desk, p.department_id, p.from_day FROM {lifecycle_permit} p"
					+ " WHERE p.project_id = ? AND p.desk <> '' AND ", projectId)
			.holds("p", view.day())
			.add(" ORDER BY p.from_day, p.permit_id");
		view.list(sql, (row, number) -> new Move(row.getString(1), Desk.valueOf(row.getString(2)), row.getString(3),
				LifecycleView.day(row, "from_day")))
			.forEach((move) -> moves.put(move.permitCode(), move));
		return moves;
	}

	private static Map<String, String> phases(LifecycleView view, String projectId) {
		Map<String, String> phases = new HashMap<>();
		Sql sql = new Sql()
			.add("SELECT p.kind, p.value FROM {lifecycle_phase} p WHERE p.project_id = ? AND ", projectId)
			.holds("p", view.day());
		view.list(sql, (row, number) -> Map.entry(row.getString(1), row.getString(2)))
			.forEach((phase) -> phases.put(phase.getKey(), phase.getValue()));
		return phases;
	}

	private static List<StageSpanView> stages(LifecycleView view, String projectId) {
		LocalDate day = view.day();
		Sql sql = new Sql().add("SELECT p.value, p.from_day, p.until_day FROM {lifecycle_phase} p"
				+ " WHERE p.project_id = ? AND p.kind = 'STAGE' AND p.value <> '' AND p.from_day <= ?"
				+ " ORDER BY p.from_day", projectId, day);
		return view.list(sql, (row, number) -> {
			LocalDate from = LifecycleView.day(row, "from_day");
			LocalDate until = LifecycleView.day(row, "until_day");
			boolean ended = !until.isAfter(day);
			return new StageSpanView(Stage.valueOf(row.getString("value")), from, ended ? until : null,
					ChronoUnit.DAYS.between(from, ended ? until : day));
		});
	}

	private static NodeView node(String code, @Nullable NodeDefinition node, @Nullable Row row, Map<String, Move> moves,
			UnitNames units, LocalDate day, boolean underWay) {
		NodeState state = (row != null) ? row.state() : NodeState.OPEN;
		String departmentId = (node != null) ? node.departmentId() : null;
		DeskView desk = (state == NodeState.OPEN && node != null) ? desk(node, moves, units, day) : null;
		return new NodeView(code, (node != null) ? node.name() : null, (node != null) ? node.stage() : null,
				(node != null) ? node.phase() : null, (node != null) ? node.meaning() : null,
				node != null && node.gate(), (node != null) ? node.permitCodes() : List.of(),
				(node != null) ? Catalogue.authority(node, day) : null, departmentId, units.on(departmentId, day),
				state, (row != null) ? row.originalOn() : null, (row != null) ? row.baselinedOn() : null,
				(row != null) ? row.plannedOn() : null, (row != null) ? row.forecastOn() : null,
				(row != null) ? row.achievedOn() : null, (row != null) ? row.missed(node, day, underWay) : null,
				(row != null) ? row.changes() : 0, (row != null) ? row.extendedDays() : 0,
				(row != null) ? Codec.readEvidence(row.evidence()) : List.of(), (row != null) ? row.reason() : null,
				(row != null) ? row.decisionReference() : null, desk);
	}

	/**
	 * A permit is the owner's move until it is applied for and while something is to be
	 * handed in, else the office's; any other node is that of the department that owns
	 * it, or of the officer who reports it.
	 */
	private static DeskView desk(NodeDefinition node, Map<String, Move> moves, UnitNames units, LocalDate day) {
		if (!node.permitCodes().isEmpty()) {
			Move last = null;
			for (String permit : node.permitCodes()) {
				Move move = moves.get(permit);
				if (move != null && (last == null || move.since().isAfter(last.since()))) {
					last = move;
				}
			}
			if (last == null) {
				return new DeskView(Desk.OWNER, null, null, null);
			}
			String office = (last.desk() == Desk.OFFICE) ? last.departmentId() : null;
			return new DeskView(last.desk(), office, units.on(office, day), last.since());
		}
		return (node.departmentId() != null)
				? new DeskView(Desk.OFFICE, node.departmentId(), units.on(node.departmentId(), day), null)
				: new DeskView(Desk.SPECIALIST, null, null, null);
	}

	/** The first stage with a gate that is open; the last of all when none is. */
	private static @Nullable Stage byGates(List<NodeView> nodes) {
		List<NodeView> gates = nodes.stream().filter((node) -> node.gate() && node.stage() != null).toList();
		return gates.stream()
			.filter((gate) -> gate.state() == NodeState.OPEN)
			.map(NodeView::stage)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElse(gates.isEmpty() ? null : gates.getLast().stage());
	}

	/**
	 * What the stage of the project says was reached, and nothing shows that it was: the
	 * gates of the stages it left behind, and the start of what is under construction.
	 */
	private static List<NodeView> unproven(List<NodeView> nodes, @Nullable Stage stage) {
		return (stage == null) ? List.of()
				: nodes.stream().filter((node) -> node.state() == NodeState.OPEN && isPassed(node, stage)).toList();
	}

	private static boolean isPassed(NodeView node, Stage stage) {
		boolean leftBehind = node.gate() && node.stage() != null && node.stage().compareTo(stage) < 0;
		return leftBehind || (node.meaning() == NodeMeaning.WORK_STARTED && stage.compareTo(Stage.CONSTRUCTION) >= 0);
	}

	/** Whose move the open node planned first is. */
	private static @Nullable DeskView next(List<NodeView> nodes) {
		@Nullable NodeView next = null;
		for (NodeView node : nodes) {
			LocalDate on = node.plannedOn();
			if (node.state() == NodeState.OPEN && on != null
					&& (next == null || next.plannedOn() == null || on.isBefore(next.plannedOn()))) {
				next = node;
			}
		}
		return (next != null) ? next.desk() : null;
	}

	private record Head(LifecycleView.Project project, @Nullable Family family, @Nullable String zoneId) {
	}

	private record Move(String permitCode, Desk desk, @Nullable String departmentId, LocalDate since) {
	}

	private record Row(String code, NodeState state, @Nullable LocalDate originalOn, @Nullable LocalDate baselinedOn,
			@Nullable LocalDate plannedOn, @Nullable LocalDate forecastOn, @Nullable LocalDate achievedOn,
			@Nullable LocalDate missedOn, int changes, int extendedDays, String evidence, @Nullable String reason,
			@Nullable String decisionReference) {

		Row(ResultSet row) throws SQLException {
			this(row.getString("node_code"), NodeState.valueOf(row.getString("state")),
					LifecycleView.dayOrNull(row, "original_on"), LifecycleView.dayOrNull(row, "baselined_on"),
					LifecycleView.dayOrNull(row, "planned_on"), LifecycleView.dayOrNull(row, "forecast_on"),
					LifecycleView.dayOrNull(row, "achieved_on"), LifecycleView.dayOrNull(row, "missed_on"),
					row.getInt("changes"), row.getInt("extended_days"), row.getString("evidence"),
					row.getString("reason"), row.getString("decision_reference"));
		}

		/**
		 * The day that passed without it. Of a start that only the facts promise no clock
		 * tells, so the day itself does, while the stage does not say that work goes on.
		 */
		@Nullable LocalDate missed(@Nullable NodeDefinition node, LocalDate day, boolean underWay) {
			LocalDate due = this.plannedOn;
			boolean promisedByTheFacts = node != null && node.meaning() == NodeMeaning.WORK_STARTED
					&& this.originalOn != null && this.baselinedOn == null && this.changes == 0;
			boolean passed = this.state == NodeState.OPEN && !underWay && due != null && due.isBefore(day);
			return (this.missedOn == null && promisedByTheFacts && passed) ? due : this.missedOn;
		}

	}

}
