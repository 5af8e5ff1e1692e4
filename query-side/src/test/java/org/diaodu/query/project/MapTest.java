package org.diaodu.query.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.light.event.LightChanged;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.project.query.BoardFilter;
import org.diaodu.kernel.project.query.FindProjectMap;
import org.diaodu.kernel.project.query.GroupTotalView;
import org.diaodu.kernel.project.query.MapAmountBand;
import org.diaodu.kernel.project.query.MapBox;
import org.diaodu.kernel.project.query.MapClusterView;
import org.diaodu.kernel.project.query.MapPointView;
import org.diaodu.kernel.project.query.ProjectMapView;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.DAY;
import static org.diaodu.query.Shenyang.HUNNAN;
import static org.diaodu.query.Shenyang.HUNNAN_ZONE;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;

@Clause("F-096")
class MapTest {

	private static final MapBox CITY = box("122.0", "41.0", "124.0", "43.0");

	private final ProjectionFixture fixture = ProjectionFixture.with();

	@BeforeEach
	void city() {
		this.fixture.given(Shenyang.units())
			.given(Shenyang.posts(COORDINATOR, Shenyang.TIEXI_MANAGER, Shenyang.TIEXI_SPECIALIST));
	}

	@AfterEach
	void close() {
		this.fixture.close();
	}

	private static MapBox box(String west, String south, String east, String north) {
		return new MapBox(new BigDecimal(west), new BigDecimal(south), new BigDecimal(east), new BigDecimal(north));
	}

	private static ProjectFacts facts(String name, String district, String zone, long wan, String longitude,
			String latitude) {
		return new ProjectFacts(name, Family.ENTERPRISE, null, district, zone, null, Amounts.ofTotal(WanYuan.of(wan)),
				null, List.of(), null, null, new Place(null, (longitude != null) ? new BigDecimal(longitude) : null,
						(latitude != null) ? new BigDecimal(latitude) : null),
				Stage.PERMITS, null, null, null, null);
	}

	private void four() {
		this.fixture
			.given(Shenyang.project("project-1", facts("甲", TIEXI, TIEXI_ZONE, 50_000, "123.250000", "41.750000")))
			.given(Shenyang.project("project-2", facts("乙", TIEXI, TIEXI_ZONE, 2_999, "123.2500015", "41.75")))
			.given(Shenyang.project("project-3", facts("丙", HUNNAN, HUNNAN_ZONE, 3_000, "123.45", "41.70")))
			.given(Shenyang.project("project-4", facts("丁", HUNNAN, null, 10_000, null, null)))
			.given(new LightChanged("project-1", Light.PROGRESS, LightColour.GREY, LightColour.RED,
					LightRule.PROGRESS_FAR_BEHIND, List.of(), "2018-7", DAY));
	}

	private ProjectMapView map(Caller caller, MapBox box, int zoom, BoardFilter filter) {
		return this.fixture.whenAsked(new FindProjectMap(caller, box, zoom, filter, null)).answer();
	}

	@Test
	void showsEachProjectWhereItIsAndCountsApartWhatIsNowhere() {
		four();
		ProjectMapView map = map(COORDINATOR, CITY, 10, BoardFilter.NONE);
		assertThat(map.clustered()).isFalse();
		assertThat(map.clusters()).isEmpty();
		assertThat(map.count()).isEqualTo(3);
		assertThat(map.withoutPlace()).isEqualTo(1);
		assertThat(map.points()).extracting(MapPointView::projectId)
			.containsExactly("project-1", "project-2", "project-3");
		assertThat(map.points().getFirst()).isEqualTo(new MapPointView("project-1", "甲", new BigDecimal("123.250000"),
				new BigDecimal("41.750000"), Stage.PERMITS, WanYuan.of(50_000), MapAmountBand.CITY, LightColour.RED));
		assertThat(map.points()).extracting(MapPointView::band)
			.containsExactly(MapAmountBand.CITY, MapAmountBand.VISIBLE, MapAmountBand.KEY);
		assertThat(map.byDistrict()).extracting(GroupTotalView::name, GroupTotalView::count)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("铁西区", 2L),
					org.assertj.core.groups.Tuple.tuple("浑南区", 1L));
		assertThat(map.byZone()).extracting(GroupTotalView::key).containsExactlyInAnyOrder(TIEXI_ZONE, HUNNAN_ZONE);
		assertThat(map.byLight()).extracting(GroupTotalView::key).containsExactly("RED", "GREY");
		assertThat(map.byStage()).extracting(GroupTotalView::key).containsExactly("PERMITS");
		assertThat(map.byBand()).extracting(GroupTotalView::key).containsExactly("CITY", "KEY", "VISIBLE");
		for (List<GroupTotalView> groups : List.of(map.byDistrict(), map.byZone(), map.byLight(), map.byStage(),
				map.byBand())) {
			assertThat(groups.stream().mapToLong(GroupTotalView::count).sum()).isEqualTo(3);
		}
		this.fixture.sameWhenDeliveredTwice().sameAfterReplay();
	}

	@Test
	void edgesBelongToThePartAndWhatLiesOutsideDoesNot() {
		four();
		assertThat(map(COORDINATOR, box("123.25", "41.75", "123.25", "41.75"), 10, BoardFilter.NONE).points())
			.extracting(MapPointView::projectId)
			.containsExactly("project-1");
		assertThat(map(COORDINATOR, box("123.46", "41.0", "124", "42"), 10, BoardFilter.NONE).count()).isZero();
	}

	@Test
	void takesTheFiltersOfABoardAndShowsWhatIsOnTheRegister() {
		four();
		BoardFilter ofHunnan = new BoardFilter(null, null, null, HUNNAN, null, null, null, null, null, null, null);
		ProjectMapView map = map(COORDINATOR, CITY, 10, ofHunnan);
		assertThat(map.points()).extracting(MapPointView::projectId).containsExactly("project-3");
		assertThat(map.withoutPlace()).isEqualTo(1);
		this.fixture.given(new ProjectWithdrawn("project-3", "退库", DAY));
		assertThat(map(COORDINATOR, CITY, 10, ofHunnan).count()).isZero();
	}

	@Test
	void aCorrectedPlaceMovesTheProject() {
		four();
		ProjectFacts before = facts("丁", HUNNAN, null, 10_000, null, null);
		ProjectFacts after = facts("丁", HUNNAN, null, 10_000, "123.40", "41.60");
		this.fixture.given(new ProjectFactsCorrected("project-4", before, after, 0, "补坐标", DAY));
		ProjectMapView map = map(COORDINATOR, CITY, 10, BoardFilter.NONE);
		assertThat(map.count()).isEqualTo(4);
		assertThat(map.withoutPlace()).isZero();
		ProjectFacts half = facts("丁", HUNNAN, null, 10_000, "123.40", null);
		this.fixture.given(new ProjectFactsCorrected("project-4", after, half, 0, "更正", DAY));
		assertThat(map(COORDINATOR, CITY, 10, BoardFilter.NONE).withoutPlace()).as("half a place is none").isEqualTo(1);
	}

	@Test
	void whoSeesAPartOfTheCitySeesThatPartOfTheMap() {
		four();
		ProjectMapView map = map(Shenyang.TIEXI_MANAGER, CITY, 10, BoardFilter.NONE);
		assertThat(map.points()).extracting(MapPointView::projectId).containsExactly("project-1", "project-2");
		assertThat(map.withoutPlace()).isZero();
		assertThat(map.byDistrict()).extracting(GroupTotalView::key).containsExactly(TIEXI);
	}

	@Test
	void manyAreGivenInClustersThatCountEachOnce() {
		Random random = new Random(20180214);
		for (int i = 0; i < MapGrid.FEW + 20; i++) {
			this.fixture
				.given(Shenyang.project("project-%03d".formatted(i), facts("项目" + i, TIEXI, TIEXI_ZONE, 1_000 + i,
						"123." + (100_000 + random.nextInt(400_000)), "41." + (500_000 + random.nextInt(400_000)))));
		}
		this.fixture.given(new LightChanged("project-000", Light.FUNDS, LightColour.GREY, LightColour.RED,
				LightRule.CAPITAL_UNPROVEN, List.of(), null, DAY));
		ProjectMapView map = map(COORDINATOR, CITY, 9, BoardFilter.NONE);
		assertThat(map.clustered()).isTrue();
		assertThat(map.points()).isEmpty();
		assertThat(map.count()).isEqualTo(MapGrid.FEW + 20);
		assertThat(map.clusters()).hasSizeBetween(2, MapGrid.FEW);
		assertThat(map.clusters().stream().mapToLong(MapClusterView::count).sum()).isEqualTo(map.count());
		assertThat(map.clusters().stream().mapToLong(MapClusterView::red).sum()).isEqualTo(1);
		assertThat(map.clusters()).extracting(MapClusterView::light).contains(LightColour.RED, LightColour.GREY);
		assertThat(map.clusters()).allSatisfy((cluster) -> {
			assertThat(cluster.box().east().subtract(cluster.box().west())).isLessThan(map.cellDegrees());
			assertThat(cluster.longitude()).isBetween(cluster.box().west(), cluster.box().east());
			assertThat(cluster.latitude()).isBetween(cluster.box().south(), cluster.box().north());
		});
		assertThat(map(COORDINATOR, CITY, MapGrid.CLOSE, BoardFilter.NONE).points()).hasSize(MapGrid.FEW + 20);
		assertThat(map(COORDINATOR, CITY, 22, BoardFilter.NONE).clustered()).isFalse();
		assertThat(map(COORDINATOR, box("-180", "-90", "180", "90"), 14, BoardFilter.NONE).clusters())
			.as("never more cells than fit side by side")
			.hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "-180.000001,41,124,43,10,MAP_EDGES_INVALID,box.west",
			"122,-90.1,124,43,10,MAP_EDGES_INVALID,box.south", "122,41,181,43,10,MAP_EDGES_INVALID,box.east",
			"122,41,124,91,10,MAP_EDGES_INVALID,box.north", "124,41,122,43,10,MAP_EDGES_INVALID,box.east",
			"122,43,124,41,10,MAP_EDGES_INVALID,box.north", "122,41,124,43,-1,VALUE_INVALID,zoom",
			"122,41,124,43,23,VALUE_INVALID,zoom" })
	void refusesWhatIsNoPartOfTheGlobe(String west, String south, String east, String north, int zoom, String code,
			String field) {
		this.fixture
			.whenAsked(new FindProjectMap(COORDINATOR, box(west, south, east, north), zoom, BoardFilter.NONE, null))
			.thenRefuses(code, field);
	}

	@Test
	void aMapTakesTheSameNumberOfStatementsHoweverMuchLiesOnIt() {
		four();
		this.fixture.projected();
		// Who asks is kept from one question to the next.
		map(COORDINATOR, CITY, 10, BoardFilter.NONE);
		int before = this.fixture.statements();
		assertThat(map(COORDINATOR, box("123.25", "41.75", "123.25", "41.75"), 10, BoardFilter.NONE).count())
			.isEqualTo(1);
		int forOne = this.fixture.statements() - before;
		before = this.fixture.statements();
		assertThat(map(COORDINATOR, CITY, 10, BoardFilter.NONE).count()).isEqualTo(3);
		assertThat(this.fixture.statements() - before).isEqualTo(forOne).isLessThan(10);
	}

}
