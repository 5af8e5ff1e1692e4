package org.diaodu.query.graphql;

import java.math.BigDecimal;
import java.util.List;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.light.Confidence;
import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightInput;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.light.query.ConfidenceView;
import org.diaodu.kernel.light.query.ExplainLights;
import org.diaodu.kernel.light.query.FindProjectLights;
import org.diaodu.kernel.light.query.LightChangePage;
import org.diaodu.kernel.light.query.LightChangeView;
import org.diaodu.kernel.light.query.LightJudgedView;
import org.diaodu.kernel.light.query.LightMonthView;
import org.diaodu.kernel.light.query.LightView;
import org.diaodu.kernel.light.query.LightsJudgedView;
import org.diaodu.kernel.light.query.ListLightChanges;
import org.diaodu.kernel.light.query.ListMonthLights;
import org.diaodu.kernel.light.query.LitProjectRef;
import org.diaodu.kernel.light.query.MonthLightPage;
import org.diaodu.kernel.light.query.MonthLightView;
import org.diaodu.kernel.light.query.ProjectLightsView;
import org.diaodu.kernel.light.query.ResponsibleView;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.query.BoardLightsView;
import org.diaodu.kernel.project.query.BoardStandingView;
import org.diaodu.kernel.project.query.FindProjectMap;
import org.diaodu.kernel.project.query.GroupTotalView;
import org.diaodu.kernel.project.query.MapAmountBand;
import org.diaodu.kernel.project.query.MapBox;
import org.diaodu.kernel.project.query.MapClusterView;
import org.diaodu.kernel.project.query.MapPointView;
import org.diaodu.kernel.project.query.ProjectMapView;
import org.diaodu.kernel.stewardship.query.PersonRef;
import org.diaodu.kernel.value.WanYuan;

import static org.diaodu.query.graphql.Samples.AT;
import static org.diaodu.query.graphql.Samples.BASIS;
import static org.diaodu.query.graphql.Samples.DAY;
import static org.diaodu.query.graphql.Samples.PROJECT;

/**
 * Answers about lights and the map with every field filled.
 */
final class LightSamples {

	private static final List<LightInput> INPUTS = List.of(new LightInput("pointsBehind", "31.50"));

	private static final PersonRef PERSON = new PersonRef("person-1", "王五");

	private LightSamples() {
	}

	static void answerAll(RecordingQueries queries) {
		queries.answer(FindProjectLights.class, (query) -> projectLights(query.projectId()));
		queries.answer(ExplainLights.class,
				(query) -> new LightsJudgedView(query.day(), List.of(new LightJudgedView(Light.PROGRESS,
						LightColour.RED, LightRule.PROGRESS_FAR_BEHIND, INPUTS, "2018-7"))));
		queries.answer(ListLightChanges.class,
				(query) -> new LightChangePage(
						List.of(new LightChangeView(project(PROJECT), Light.PROGRESS, LightColour.YELLOW,
								LightColour.RED, LightRule.PROGRESS_FAR_BEHIND, INPUTS, "2018-7", DAY, DAY, AT, 41)),
						List.of("c0"), true, 2, BASIS));
		queries.answer(ListMonthLights.class,
				(query) -> new MonthLightPage(List.of(new MonthLightView(project(PROJECT), Light.PROGRESS,
						LightColour.RED, 12, DAY, DAY, DAY, AT, LightRule.PROGRESS_FAR_BEHIND, INPUTS, "2018-7",
						List.of(new ResponsibleView("GUARANTOR", PERSON)))), List.of("c0"), true, 2, BASIS));
		queries.answer(FindProjectMap.class, (query) -> map());
	}

	static BoardLightsView lights() {
		return new BoardLightsView(LightColour.RED, LightColour.GREEN, LightColour.RED, LightColour.YELLOW,
				LightColour.GREEN, LightColour.GREY);
	}

	static BoardStandingView standing() {
		return new BoardStandingView(40, WanYuan.of(1200), DAY, new BigDecimal("40.00"), DAY, true,
				Pool.UNDER_CONSTRUCTION);
	}

	private static ProjectLightsView projectLights(String projectId) {
		ConfidenceView rating = new ConfidenceView(Confidence.DOUBTFUL, "贷款未批复", PERSON, Role.MANAGER, DAY, 41);
		return new ProjectLightsView(project(projectId), DAY,
				new LightView(null, LightColour.RED, DAY, LightRule.PROGRESS_FAR_BEHIND, INPUTS, "2018-7"),
				List.of(new LightView(Light.PROGRESS, LightColour.RED, DAY, LightRule.PROGRESS_FAR_BEHIND, INPUTS,
						"2018-7")),
				List.of(new LightMonthView(Light.PROGRESS, "2026-11", LightColour.RED, 3, 12)), rating, List.of(rating),
				BASIS);
	}

	private static LitProjectRef project(String projectId) {
		return new LitProjectRef(projectId, "汽车零部件生产基地", "unit-210106", "铁西区", WanYuan.of("12000.50"));
	}

	private static ProjectMapView map() {
		GroupTotalView group = new GroupTotalView("unit-210106", "铁西区", 2, WanYuan.of("24001"));
		MapBox box = new MapBox(new BigDecimal("123.2"), new BigDecimal("41.6"), new BigDecimal("123.3"),
				new BigDecimal("41.7"));
		return new ProjectMapView(true, new BigDecimal("0.02"),
				List.of(new MapPointView(PROJECT, "汽车零部件生产基地", new BigDecimal("123.2"), new BigDecimal("41.7"),
						Stage.CONSTRUCTION, WanYuan.of("12000.50"), MapAmountBand.CITY, LightColour.RED)),
				List.of(new MapClusterView(box, new BigDecimal("123.25"), new BigDecimal("41.65"), 2,
						WanYuan.of("24001"), LightColour.RED, 1)),
				2, 1, List.of(group), List.of(group), List.of(group), List.of(group), List.of(group), BASIS);
	}

}
