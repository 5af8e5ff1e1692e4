package org.diaodu.query.project;

import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

import org.diaodu.kernel.jurisdiction.event.DivisionRecoded;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectState;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.project.event.ProjectAmountRevised;
import org.diaodu.kernel.project.event.ProjectRestored;
import org.diaodu.kernel.project.event.ProjectTerritoryTransferred;
import org.diaodu.kernel.project.event.ProjectTiersChanged;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.project.query.BoardChanged;
import org.diaodu.kernel.project.query.BoardFilter;
import org.diaodu.kernel.project.query.BoardKind;
import org.diaodu.kernel.project.query.BoardPage;
import org.diaodu.kernel.project.query.BoardRef;
import org.diaodu.kernel.project.query.BoardRowView;
import org.diaodu.kernel.project.query.BoardSort;
import org.diaodu.kernel.project.query.GroupTotalView;
import org.diaodu.kernel.project.query.ListBoard;
import org.diaodu.kernel.project.query.ListLeads;
import org.diaodu.kernel.project.query.SortDirection;
import org.diaodu.kernel.project.query.WatchBoard;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;
import org.diaodu.query.projection.ProjectionProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.CITY;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.HOUSING;
import static org.diaodu.query.Shenyang.HUNNAN;
import static org.diaodu.query.Shenyang.HUNNAN_ZONE;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;

class BoardTest {

	private final ProjectionFixture fixture = ProjectionFixture.with();

	@BeforeEach
	void city() {
		this.fixture.given(Shenyang.units())
			.given(Shenyang.posts(COORDINATOR, Shenyang.TIEXI_MANAGER, Shenyang.TIEXI_SPECIALIST))
			.given(Shenyang.enterprise("project-1", "华晨宝马铁西工厂", TIEXI, TIEXI_ZONE, 50_000))
			.given(Shenyang.enterprise("project-2", "机床厂改造", TIEXI, TIEXI_ZONE, 2_999))
			.given(Shenyang.enterprise("project-3", "机器人产业园", HUNNAN, HUNNAN_ZONE, 10_000))
			.given(Shenyang.enterprise("project-4", "小型车间", TIEXI, TIEXI_ZONE, 499))
			.given(Shenyang.government("project-5", "地铁十号线", HUNNAN, HOUSING, 3_000));
	}

	@AfterEach
	void close() {
		this.fixture.close();
	}

	static ListBoard board(Caller caller, BoardKind kind, String unitId) {
		return board(caller, kind, unitId, BoardFilter.NONE);
	}

	static ListBoard board(Caller caller, BoardKind kind, String unitId, BoardFilter filter) {
		return new ListBoard(caller, new BoardRef(kind, unitId), filter, BoardSort.AMOUNT, SortDirection.DESCENDING, 20,
				null, null);
	}

	@Test
	@Clause({ "F-030", "F-035", "F-036", "F-037", "F-038" })
	void eachTierSchedulesItsOwnProjectsFromItsThresholdOn() {
		this.fixture.whenAsked(board(COORDINATOR, BoardKind.CITY, CITY))
			.thenAnswers((page) -> assertThat(page.rows()).extracting(BoardRowView::projectId)
				.containsExactly("project-1", "project-3"))
			.whenAsked(board(COORDINATOR, BoardKind.DISTRICT, TIEXI))
			.thenAnswers((page) -> {
				assertThat(page.rows()).extracting(BoardRowView::projectId).containsExactly("project-1", "project-2");
				assertThat(page.rows()).extracting(BoardRowView::key).containsExactly(true, false);
				assertThat(page.summary().count()).isEqualTo(2);
				assertThat(page.summary().keyCount()).isEqualTo(1);
				assertThat(page.summary().totalInvestment()).isEqualTo(WanYuan.of(52_999));
				assertThat(page.summary().keyInvestment()).isEqualTo(WanYuan.of(50_000));
			})
			.whenAsked(board(Shenyang.TIEXI_SPECIALIST, BoardKind.ZONE, TIEXI_ZONE))
			.thenAnswers((page) -> assertThat(page.rows()).extracting(BoardRowView::projectId)
				.containsExactly("project-1", "project-2"))
			.whenAsked(board(COORDINATOR, BoardKind.DEPARTMENT, HOUSING))
			.thenAnswers(
					(page) -> assertThat(page.rows()).extracting(BoardRowView::projectId).containsExactly("project-5"))
			.whenAsked(board(COORDINATOR, BoardKind.REGISTER, CITY))
			.thenAnswers((page) -> {
				assertThat(page.totalCount()).isEqualTo(4);
				assertThat(page.summary().byTerritory()).extracting(GroupTotalView::name).containsExactly("铁西区", "浑南区");
				assertThat(page.basis().logIndex()).isEqualTo(this.fixture.events().head().logIndex());
			})
			.sameWhenDeliveredTwice("project-board")
			.sameAfterReplay("project-board");
	}

	@Test
	@Clause("F-036")
	void aProjectMovesBetweenBoardsAndBandsWithItsTiers() {
		revise("project-2", 2_999, 3_000);
		revise("project-1", 50_000, 9_999);
		this.fixture.whenAsked(board(COORDINATOR, BoardKind.CITY, CITY)).thenAnswers((page) -> {
			assertThat(page.rows()).extracting(BoardRowView::projectId).containsExactly("project-3");
			assertThat(page.summary().totalInvestment()).isEqualTo(WanYuan.of(10_000));
		}).whenAsked(board(COORDINATOR, BoardKind.DISTRICT, TIEXI)).thenAnswers((page) -> {
			assertThat(page.rows()).extracting(BoardRowView::key).containsExactly(true, true);
			assertThat(page.summary().keyCount()).isEqualTo(2);
			assertThat(page.summary().totalInvestment()).isEqualTo(WanYuan.of(12_999));
		});
		revise("project-1", 9_999, 100);
		this.fixture.whenAsked(board(COORDINATOR, BoardKind.DISTRICT, TIEXI))
			.thenAnswers((page) -> assertThat(page.summary().totalInvestment()).isEqualTo(WanYuan.of(3_000)))
			.sameWhenDeliveredTwice("project-board")
			.sameAfterReplay("project-board");
	}

	private void revise(String id, long before, long after) {
		ProjectFacts facts = Shenyang.facts("x", Family.ENTERPRISE, null, TIEXI, TIEXI_ZONE, null, WanYuan.of(after));
		this.fixture.given(
				new ProjectAmountRevised(id, Amounts.ofTotal(WanYuan.of(before)), Amounts.ofTotal(WanYuan.of(after)),
						"初步设计批复", Shenyang.DAY),
				new ProjectTiersChanged(id, Set.of(), Shenyang.tiers(facts), Shenyang.counted(facts), WanYuan.of(after),
						TierChangeCause.AMOUNT_REVISED, "2018-7", Shenyang.DAY));
	}

	@Test
	@Clause("F-033")
	void belowTheLowestThresholdIsALeadOutsideAllCounts() {
		this.fixture
			.whenAsked(new ListLeads(COORDINATOR, BoardFilter.NONE, BoardSort.NAME, SortDirection.ASCENDING, 20, null,
					null))
			.thenAnswers(
					(page) -> assertThat(page.rows()).extracting(BoardRowView::projectId).containsExactly("project-4"))
			.whenAsked(board(COORDINATOR, BoardKind.REGISTER, CITY))
			.thenAnswers(
					(page) -> assertThat(page.rows()).extracting(BoardRowView::projectId).doesNotContain("project-4"));
	}

	@Test
	@Clause("F-017")
	void aTransferredProjectIsOnTheBoardOfItsNewDistrictOnly() {
		this.fixture
			.given(new ProjectTerritoryTransferred("project-2", TIEXI, TIEXI_ZONE, HUNNAN, HUNNAN_ZONE, Shenyang.DAY))
			.whenAsked(board(COORDINATOR, BoardKind.DISTRICT, TIEXI))
			.thenAnswers((page) -> assertThat(page.totalCount()).isEqualTo(1))
			.whenAsked(board(COORDINATOR, BoardKind.DISTRICT, HUNNAN))
			.thenAnswers((page) -> assertThat(page.rows()).extracting(BoardRowView::zoneName)
				.containsExactly("沈阳高新技术产业开发区", "沈阳高新技术产业开发区"))
			.sameAfterReplay("project-board");
	}

	@Test
	@Clause("F-093")
	void aWithdrawnProjectLeavesTheBoardsUntilItIsRestored() {
		BoardFilter withdrawn = new BoardFilter(null, null, null, null, null, null, null, ProjectState.WITHDRAWN, null,
				null, null);
		this.fixture.given(new ProjectWithdrawn("project-1", "投资方撤资", Shenyang.DAY))
			.whenAsked(board(COORDINATOR, BoardKind.CITY, CITY))
			.thenAnswers((page) -> assertThat(page.totalCount()).isEqualTo(1))
			.whenAsked(board(COORDINATOR, BoardKind.CITY, CITY, withdrawn))
			.thenAnswers(
					(page) -> assertThat(page.rows()).extracting(BoardRowView::projectId).containsExactly("project-1"))
			.given(new ProjectRestored("project-1", "重新签约", Shenyang.DAY))
			.whenAsked(board(COORDINATOR, BoardKind.CITY, CITY))
			.thenAnswers((page) -> assertThat(page.totalCount()).isEqualTo(2))
			.sameWhenDeliveredTwice("project-board");
	}

	@Test
	void isSearchedByChineseByPinyinByInitialsAndInFullWidth() {
		for (String text : new String[] { "宝马", "铁西工厂", "baoma", "hcbm", "Bao Ma", "ＨＣＢＭ", "马" }) {
			this.fixture.whenAsked(board(COORDINATOR, BoardKind.REGISTER, CITY, text(text))).thenAnswers((page) -> {
				assertThat(page.rows()).as(text).extracting(BoardRowView::projectId).containsExactly("project-1");
				assertThat(page.totalCount()).as(text).isEqualTo(1);
			});
		}
		for (String text : new String[] { "马宝", "%", "_", "\\", "100%", "'; DROP TABLE x; --", "\0" }) {
			this.fixture.whenAsked(board(COORDINATOR, BoardKind.REGISTER, CITY, text(text + "宝马宝马")))
				.thenAnswers((page) -> assertThat(page.rows()).as(text).isEmpty());
		}
		this.fixture.whenAsked(board(COORDINATOR, BoardKind.REGISTER, CITY, text("宝".repeat(101))))
			.thenRefuses("VALUE_TOO_LONG", "filter.text");
	}

	private static BoardFilter text(String text) {
		return new BoardFilter(text, null, null, null, null, null, null, null, null, null, null);
	}

	@Test
	void territoriesFollowTheirPresentCodeEvenAfterARecoding() {
		ListBoard query = new ListBoard(COORDINATOR, new BoardRef(BoardKind.REGISTER, CITY), BoardFilter.NONE,
				BoardSort.TERRITORY, SortDirection.ASCENDING, 20, null, null);
		this.fixture.whenAsked(query)
			.thenAnswers((page) -> assertThat(page.rows()).extracting(BoardRowView::districtName)
				.containsExactly("铁西区", "铁西区", "浑南区", "浑南区"))
			.given(new DivisionRecoded(TIEXI, "210106", "210199", "铁西区", "铁西新区", "区划调整", Shenyang.DAY))
			.whenAsked(query)
			.thenAnswers((page) -> assertThat(page.rows()).extracting(BoardRowView::districtName)
				.containsExactly("浑南区", "浑南区", "铁西新区", "铁西新区"))
			.sameAfterReplay("project-board");
	}

	@Test
	void aPageTooLargeOrACursorThatIsNoneIsRefused() {
		for (int first : new int[] { 0, -1, 1_001 }) {
			this.fixture
				.whenAsked(new ListBoard(COORDINATOR, new BoardRef(BoardKind.CITY, CITY), BoardFilter.NONE,
						BoardSort.AMOUNT, SortDirection.DESCENDING, first, null, null))
				.thenRefuses("VALUE_INVALID", "first");
		}
		String foreign = new Cursor("NAME-ASCENDING", "project-1", "x").encode();
		String notANumber = new Cursor("AMOUNT-DESCENDING", "project-1", "1 OR 1=1").encode();
		for (String after : new String[] { "", "x", "%%%", "AAAA", foreign, notANumber, "A".repeat(5_000) }) {
			this.fixture
				.whenAsked(new ListBoard(COORDINATOR, new BoardRef(BoardKind.CITY, CITY), BoardFilter.NONE,
						BoardSort.AMOUNT, SortDirection.DESCENDING, 20, after, null))
				.thenRefuses("VALUE_INVALID", "after");
		}
	}

	@Test
	void anAnswerWaitsForTheIndexItIsAskedToReflect() throws Exception {
		this.fixture.projected();
		this.fixture.processors().all().forEach(ProjectionProcessor::start);
		this.fixture.given(Shenyang.enterprise("project-9", "新项目", TIEXI, TIEXI_ZONE, 70_000));
		long index = this.fixture.events().head().logIndex();
		BoardPage page = null;
		for (int time = 0; time < 30 && (page == null || page.basis().logIndex() < index); time++) {
			long began = System.nanoTime();
			page = this.fixture.gateway()
				.query(new ListBoard(COORDINATOR, new BoardRef(BoardKind.CITY, CITY), BoardFilter.NONE,
						BoardSort.AMOUNT, SortDirection.DESCENDING, 20, null, index), BoardPage.class)
				.get(30, TimeUnit.SECONDS);
			// On a slow machine it may reflect less, but only after it has waited.
			assertThat(page.basis().logIndex() >= index || System.nanoTime() - began > 1_900_000_000L).isTrue();
		}
		assertThat(page).isNotNull();
		assertThat(page.basis().logIndex()).isGreaterThanOrEqualTo(index);
		assertThat(page.rows().get(0).projectId()).isEqualTo("project-9");
	}

	@Test
	@Clause("F-034")
	void aListenerIsToldWhenItsBoardChangedAndNotWhenAnotherDid() throws Exception {
		this.fixture.projected();
		this.fixture.processors().all().forEach(ProjectionProcessor::start);
		BlockingQueue<BoardChanged> tiexi = new LinkedBlockingQueue<>();
		BlockingQueue<BoardChanged> outside = new LinkedBlockingQueue<>();
		BoardRef board = new BoardRef(BoardKind.DISTRICT, TIEXI);
		Disposable one = listen(new WatchBoard(Shenyang.TIEXI_MANAGER, board), tiexi);
		Disposable two = listen(new WatchBoard(Shenyang.TIEXI_MANAGER, new BoardRef(BoardKind.DISTRICT, HUNNAN)),
				outside);
		this.fixture.given(Shenyang.enterprise("project-7", "浑南项目", HUNNAN, HUNNAN_ZONE, 20_000));
		this.fixture.given(Shenyang.enterprise("project-8", "铁西项目", TIEXI, TIEXI_ZONE, 20_000));
		long index = this.fixture.events().head().logIndex();
		BoardChanged changed = tiexi.poll(30, TimeUnit.SECONDS);
		while (changed != null && changed.logIndex() < index) {
			changed = tiexi.poll(30, TimeUnit.SECONDS);
		}
		assertThat(changed).isEqualTo(new BoardChanged(board, index));
		assertThat(outside).as("a board that is not theirs never changes").isEmpty();
		one.dispose();
		two.dispose();
	}

	@Test
	void tellsAListenerWhoSeesAPartOfABoardOnlyWhatChangedInThatPart() throws Exception {
		this.fixture.projected();
		BlockingQueue<BoardChanged> city = new LinkedBlockingQueue<>();
		BlockingQueue<BoardChanged> tiexi = new LinkedBlockingQueue<>();
		BoardRef register = new BoardRef(BoardKind.REGISTER, CITY);
		Disposable one = listen(new WatchBoard(COORDINATOR, register), city);
		Disposable two = listen(new WatchBoard(Shenyang.TIEXI_MANAGER, register), tiexi);
		this.fixture.given(Shenyang.enterprise("project-7", "浑南项目", HUNNAN, HUNNAN_ZONE, 20_000)).projected();
		long outside = this.fixture.events().head().logIndex();
		awaitIndex(city, outside);
		this.fixture.given(Shenyang.enterprise("project-8", "铁西项目", TIEXI, TIEXI_ZONE, 20_000)).projected();
		long inside = this.fixture.events().head().logIndex();
		awaitIndex(city, inside);
		assertThat(tiexi.poll(30, TimeUnit.SECONDS)).as("the change in Hunnan is not told")
			.isEqualTo(new BoardChanged(register, inside));
		one.dispose();
		two.dispose();
	}

	private static void awaitIndex(BlockingQueue<BoardChanged> heard, long index) throws InterruptedException {
		BoardChanged changed = heard.poll(30, TimeUnit.SECONDS);
		while (changed != null && changed.logIndex() < index) {
			changed = heard.poll(30, TimeUnit.SECONDS);
		}
		assertThat(changed).isNotNull();
	}

	private Disposable listen(WatchBoard query, BlockingQueue<BoardChanged> heard) {
		return Flux.from(this.fixture.gateway().streamingQuery(query, BoardChanged.class)).subscribe(heard::add);
	}

}
