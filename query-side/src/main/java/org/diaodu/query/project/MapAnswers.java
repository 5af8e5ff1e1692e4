package org.diaodu.query.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.query.FindProjectMap;
import org.diaodu.kernel.project.query.GroupTotalView;
import org.diaodu.kernel.project.query.MapAmountBand;
import org.diaodu.kernel.project.query.MapClusterView;
import org.diaodu.kernel.project.query.MapPointView;
import org.diaodu.kernel.project.query.ProjectMapView;
import org.diaodu.query.jurisdiction.Answering;
import org.diaodu.query.jurisdiction.Reading;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.project.MapReader.Dimension;
import org.diaodu.query.project.MapReader.Group;
import org.diaodu.query.projection.QueryDatabase;

/**
 * Answers about the city map: a constant number of statements, whatever lies on it.
 */
@Component
class MapAnswers {

	private final Answering answering;

	private final QueryDatabase database;

	MapAnswers(Answering answering, QueryDatabase database) {
		this.answering = answering;
		this.database = database;
	}

	@QueryHandler
	@Clause("F-096")
	ProjectMapView answer(FindProjectMap query) {
		MapGrid grid = MapGrid.of(query.box(), query.zoom());
		return this.answering.answer(query.caller(), query.awaitIndex(), ProjectBoardProjection.NAME,
				(reading) -> map(reading, grid, BoardSelection.register(reading, query.filter())));
	}

	private ProjectMapView map(Reading reading, MapGrid grid, BoardSelection selection) {
		MapReader reader = new MapReader(this.database.jdbc(), reading.slot(ProjectBoardProjection.NAME), grid,
				selection);
		Map<Dimension, List<Group>> groups = new EnumMap<>(Dimension.class);
		for (Group group : reader.groups()) {
			groups.computeIfAbsent(group.dimension(), (first) -> new ArrayList<>()).add(group);
		}
		long count = count(groups, Dimension.LIGHT);
		boolean clustered = count > grid.mostPoints();
		List<MapPointView> points = (clustered || count == 0) ? List.of() : reader.points();
		List<MapClusterView> clusters = clustered ? reader.clusters() : List.of();
		List<@Nullable String> units = new ArrayList<>();
		of(groups, Dimension.DISTRICT).forEach((group) -> units.add(group.member()));
		of(groups, Dimension.ZONE).forEach((group) -> units.add(group.member()));
		UnitNames names = UnitNames.of(this.database.jdbc(), reading.directory(), units);
		LocalDate today = reading.today();
		return new ProjectMapView(clustered, clustered ? grid.cellDegrees() : BigDecimal.ZERO, points, clusters, count,
				count(groups, Dimension.WITHOUT_PLACE), units(of(groups, Dimension.DISTRICT), names, today),
				units(of(groups, Dimension.ZONE), names, today),
				plain(of(groups, Dimension.LIGHT), (key) -> -LightColour.valueOf(key).ordinal()),
				plain(of(groups, Dimension.STAGE), MapAnswers::stageOrder),
				plain(of(groups, Dimension.BAND), (key) -> MapAmountBand.valueOf(key).ordinal()),
				reading.basis(ProjectBoardProjection.NAME));
	}

	private static List<Group> of(Map<Dimension, List<Group>> groups, Dimension dimension) {
		return groups.getOrDefault(dimension, List.of());
	}

	private static long count(Map<Dimension, List<Group>> groups, Dimension dimension) {
		return of(groups, dimension).stream().mapToLong(Group::projects).sum();
	}

	/** In the order of GB/T 2260, the unknown last. */
	private static List<GroupTotalView> units(List<Group> groups, UnitNames names, LocalDate day) {
		return groups.stream()
			.sorted(Comparator.comparing((group) -> unitOrder(group.member(), names, day)))
			.map((group) -> new GroupTotalView(group.member(),
					group.member().isEmpty() ? null : names.on(group.member(), day), group.projects(),
					Hundredths.total(group.amount())))
			.toList();
	}

	private static String unitOrder(String unitId, UnitNames names, LocalDate day) {
		String code = unitId.isEmpty() ? null : names.codeOn(unitId, day);
		return (code != null) ? code : unitId.isEmpty() ? "~~" : "~" + unitId;
	}

	private static List<GroupTotalView> plain(List<Group> groups, Function<String, Integer> order) {
		return groups.stream()
			.sorted(Comparator.comparing((group) -> order.apply(group.member())))
			.map((group) -> new GroupTotalView(group.member(), null, group.projects(),
					Hundredths.total(group.amount())))
			.toList();
	}

	private static int stageOrder(String key) {
		return key.isEmpty() ? Stage.values().length : Stage.valueOf(key).ordinal();
	}

}
