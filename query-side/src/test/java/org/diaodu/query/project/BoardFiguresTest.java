package org.diaodu.query.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.light.event.LightChanged;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectIndustryClassified;
import org.diaodu.kernel.project.event.ProjectRestored;
import org.diaodu.kernel.project.event.ProjectTiersChanged;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.project.query.BoardBand;
import org.diaodu.kernel.project.query.BoardFilter;
import org.diaodu.kernel.project.query.BoardKind;
import org.diaodu.kernel.project.query.BoardPage;
import org.diaodu.kernel.project.query.BoardRef;
import org.diaodu.kernel.project.query.BoardRowView;
import org.diaodu.kernel.project.query.BoardSort;
import org.diaodu.kernel.project.query.BoardStandingFilter;
import org.diaodu.kernel.project.query.BoardSummaryView;
import org.diaodu.kernel.project.query.GroupTotalView;
import org.diaodu.kernel.project.query.ListBoard;
import org.diaodu.kernel.project.query.SortDirection;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.CITY;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.DAY;
import static org.diaodu.query.Shenyang.HOUSING;
import static org.diaodu.query.Shenyang.HUNNAN;
import static org.diaodu.query.Shenyang.HUNNAN_ZONE;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;
import static org.diaodu.query.Shenyang.WATER;

/**
 * The figures the projection keeps equal sums over the rows, whatever happened, on every
 * board and under every filter; and pages neither lose nor repeat a row.
 */
@Clause("F-008")
class BoardFiguresTest {

	private static final int PROJECTS = 120;

	private static final int STEPS = 300;

	private final Random random = new Random(20180214);

	private final ProjectionFixture fixture = ProjectionFixture.with();

	private final List<ProjectFacts> facts = new ArrayList<>();

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void figuresEqualSumsOverTheRowsAfterAnyHistory() {
		this.fixture.given(Shenyang.units()).given(Shenyang.posts(COORDINATOR));
		for (int i = 0; i < PROJECTS; i++) {
			ProjectFacts first = any(i);
			this.facts.add(first);
			this.fixture.given(Shenyang.project(id(i), first));
		}
		for (int step = 0; step < STEPS; step++) {
			happen(this.random.nextInt(PROJECTS));
			if (step % 100 == 0) {
				this.fixture.projected();
			}
		}
		this.fixture.projected();
		assertThat(page(new BoardRef(BoardKind.REGISTER, CITY), BoardFilter.NONE, BoardSort.AMOUNT, 1, null).summary()
			.byStage()).extracting(GroupTotalView::key).endsWith("OPERATION", "");
		int filtered = 0;
		for (BoardRef board : boards()) {
			for (BoardFilter filter : filters()) {
				BoardPage page = page(board, filter, BoardSort.AMOUNT, 1_000, null);
				check(page);
				filtered += page.rows().size();
			}
		}
		assertThat(filtered).as("rows compared").isGreaterThan(300);
		this.fixture.sameWhenDeliveredTwice("project-board").sameAfterReplay("project-board");
	}

	@Test
	void pagesInEveryOrderNeitherLoseNorRepeatARow() {
		this.fixture.given(Shenyang.units()).given(Shenyang.posts(COORDINATOR));
		for (int i = 0; i < PROJECTS; i++) {
			this.fixture.given(Shenyang.project(id(i), any(i)));
		}
		this.fixture.projected();
		BoardRef register = new BoardRef(BoardKind.REGISTER, CITY);
		for (BoardSort sort : BoardSort.values()) {
			for (SortDirection direction : SortDirection.values()) {
				List<String> whole = ids(page(register, BoardFilter.NONE, sort, direction, 1_000, null));
				List<String> paged = new ArrayList<>();
				BoardPage page = page(register, BoardFilter.NONE, sort, direction, 7, null);
				paged.addAll(ids(page));
				while (page.hasNext()) {
					page = page(register, BoardFilter.NONE, sort, direction, 7, page.cursors().get(6));
					paged.addAll(ids(page));
				}
				assertThat(paged).as("%s %s", sort, direction).isEqualTo(whole).doesNotHaveDuplicates();
				assertThat(whole).hasSizeGreaterThan(20);
			}
		}
	}

	@Test
	void aPageTakesTheSameNumberOfStatementsHoweverManyRowsItHas() {
		this.fixture.given(Shenyang.units()).given(Shenyang.posts(COORDINATOR));
		for (int i = 0; i < PROJECTS; i++) {
			this.fixture.given(Shenyang.project(id(i), any(i)));
		}
		this.fixture.projected();
		BoardRef register = new BoardRef(BoardKind.REGISTER, CITY);
		// Who asks, and what units are called, is kept from one question to the next.
		page(register, BoardFilter.NONE, BoardSort.AMOUNT, 1, null);
		int before = this.fixture.statements();
		assertThat(page(register, BoardFilter.NONE, BoardSort.AMOUNT, 1, null).rows()).hasSize(1);
		int forOne = this.fixture.statements() - before;
		assertThat(page(register, BoardFilter.NONE, BoardSort.NAME, 100, null).rows()).hasSizeGreaterThan(50);
		assertThat(this.fixture.statements() - before - forOne).isEqualTo(forOne).isEqualTo(3);
	}

	private void check(BoardPage page) {
		BoardSummaryView summary = page.summary();
		assertThat(page.hasNext()).isFalse();
		assertThat(page.totalCount()).isEqualTo(page.rows().size());
		assertThat(summary.count()).isEqualTo(page.rows().size());
		assertThat(summary.totalInvestment()).isEqualTo(sum(page.rows()));
		assertThat(summary.keyCount()).isEqualTo(page.rows().stream().filter(BoardRowView::key).count());
		assertThat(summary.keyInvestment()).isEqualTo(sum(page.rows().stream().filter(BoardRowView::key).toList()));
		List<String> stages = Stream.concat(Stream.of(Stage.values()).map(Stage::name), Stream.of("")).toList();
		assertThat(summary.byStage()).extracting((stage) -> stages.indexOf(stage.key())).isSorted().doesNotContain(-1);
		for (GroupTotalView stage : summary.byStage()) {
			List<BoardRowView> rows = page.rows()
				.stream()
				.filter((row) -> stage.key().equals((row.stage() != null) ? row.stage().name() : ""))
				.toList();
			assertThat(stage.count()).isEqualTo(rows.size());
			assertThat(stage.totalInvestment()).isEqualTo(sum(rows));
		}
		for (GroupTotalView section : summary.bySection()) {
			assertThat(section.count()).isEqualTo(page.rows()
				.stream()
				.filter((row) -> section.key().equals((row.section() != null) ? row.section() : ""))
				.count());
		}
		for (GroupTotalView light : summary.byLight()) {
			assertThat(light.count()).isEqualTo(
					page.rows().stream().filter((row) -> light.key().equals(row.lights().overall().name())).count());
		}
		for (List<GroupTotalView> groups : List.of(summary.byStage(), summary.bySection(), summary.byTerritory(),
				summary.byLight())) {
			assertThat(groups.stream().mapToLong(GroupTotalView::count).sum()).isEqualTo(page.rows().size());
		}
	}

	private static WanYuan sum(List<BoardRowView> rows) {
		return rows.stream()
			.map((row) -> row.totalInvestment().amount())
			.reduce(java.math.BigDecimal::add)
			.map(WanYuan::new)
			.orElse(WanYuan.of(0));
	}

	private void happen(int project) {
		String id = id(project);
		switch (this.random.nextInt(6)) {
			case 5 -> this.fixture.given(new LightChanged(id, any(Light.values()), LightColour.GREY,
					any(LightColour.values()), LightRule.AS_PLANNED, List.of(), null, DAY));
			case 0 -> this.fixture.given(new ProjectWithdrawn(id, "r", DAY));
			case 1 -> this.fixture.given(new ProjectRestored(id, "r", DAY));
			case 2 -> this.fixture.given(new ProjectIndustryClassified(id, "C3039",
					String.valueOf((char) ('A' + this.random.nextInt(4))), null, true, null, DAY));
			default -> {
				ProjectFacts after = any(project);
				this.fixture.given(new ProjectFactsCorrected(id, this.facts.get(project), after, 0, "r", DAY),
						new ProjectTiersChanged(id, Set.of(), Shenyang.tiers(after), Shenyang.counted(after),
								after.amounts().total(), TierChangeCause.FACTS_CORRECTED, "2018-7", DAY));
				this.facts.set(project, after);
			}
		}
	}

	private <E> E any(E[] of) {
		return of[this.random.nextInt(of.length)];
	}

	private ProjectFacts any(int i) {
		boolean government = this.random.nextInt(3) == 0;
		int place = this.random.nextInt(3);
		String district = List.of(TIEXI, HUNNAN, "").get(place);
		String zone = List.of(TIEXI_ZONE, HUNNAN_ZONE, "").get(place);
		WanYuan total = (this.random.nextInt(8) == 0) ? null
				: new WanYuan(java.math.BigDecimal.valueOf(this.random.nextInt(2_000_000), 2));
		return new ProjectFacts("项目" + i, government ? Family.GOVERNMENT : Family.ENTERPRISE,
				government ? (this.random.nextBoolean() ? Level.CITY : Level.DISTRICT) : null,
				district.isEmpty() ? null : district, (government || zone.isEmpty()) ? null : zone,
				government ? (this.random.nextBoolean() ? HOUSING : WATER) : null, Amounts.ofTotal(total), null,
				List.of(), null, null, Place.UNKNOWN, stage(this.random.nextInt(6)), null, null, null, null);
	}

	/** One more than there are is unknown. */
	private static Stage stage(int drawn) {
		return (drawn < Stage.values().length) ? Stage.values()[drawn] : null;
	}

	private static String id(int i) {
		return "project-%03d".formatted(i);
	}

	private static List<BoardRef> boards() {
		return List.of(new BoardRef(BoardKind.CITY, CITY), new BoardRef(BoardKind.REGISTER, CITY),
				new BoardRef(BoardKind.DISTRICT, TIEXI), new BoardRef(BoardKind.DISTRICT, HUNNAN),
				new BoardRef(BoardKind.ZONE, TIEXI_ZONE), new BoardRef(BoardKind.DEPARTMENT, HOUSING),
				new BoardRef(BoardKind.DEPARTMENT, CITY));
	}

	private static List<BoardFilter> filters() {
		return List.of(BoardFilter.NONE, filter(Stage.PERMITS, null, null, null, null, null),
				filter(null, "B", null, null, null, null), filter(null, "", null, null, null, null),
				filter(null, null, HUNNAN, null, null, null), filter(null, null, null, TIEXI_ZONE, null, null),
				filter(null, null, null, null, Family.GOVERNMENT, null),
				filter(null, null, null, null, null, BoardBand.KEY),
				filter(null, null, null, null, null, BoardBand.VISIBLE),
				filter(Stage.PERMITS, "", TIEXI, null, Family.ENTERPRISE, BoardBand.KEY),
				new BoardFilter("项目0", null, null, null, null, null, null, null, WanYuan.of(1_000), WanYuan.of(15_000),
						null),
				lit(LightColour.RED, null), lit(LightColour.GREY, Stage.PERMITS), lit(LightColour.YELLOW, null));
	}

	private static BoardFilter lit(LightColour overall, Stage stage) {
		return new BoardFilter(null, stage, null, null, null, null, null, null, null, null, null,
				new BoardStandingFilter(overall, List.of(), null, null));
	}

	private static BoardFilter filter(Stage stage, String section, String district, String zone, Family family,
			BoardBand band) {
		return new BoardFilter(null, stage, section, district, zone, family, band, null, null, null, null);
	}

	private BoardPage page(BoardRef board, BoardFilter filter, BoardSort sort, int first, String after) {
		return page(board, filter, sort, SortDirection.DESCENDING, first, after);
	}

	private BoardPage page(BoardRef board, BoardFilter filter, BoardSort sort, SortDirection direction, int first,
			String after) {
		return this.fixture.gateway()
			.query(new ListBoard(COORDINATOR, board, filter, sort, direction, first, after, null), BoardPage.class)
			.join();
	}

	private static List<String> ids(BoardPage page) {
		assertThat(new HashSet<>(page.cursors())).hasSize(page.rows().size());
		return page.rows().stream().map(BoardRowView::projectId).toList();
	}

}
