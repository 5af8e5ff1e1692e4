package org.diaodu.query.project;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.query.BoardFilter;
import org.diaodu.kernel.project.query.BoardKind;
import org.diaodu.kernel.project.query.BoardRef;
import org.diaodu.kernel.project.query.BoardRowView;
import org.diaodu.kernel.project.query.BoardSort;
import org.diaodu.kernel.project.query.GroupTotalView;
import org.diaodu.kernel.project.query.ListBoard;
import org.diaodu.kernel.project.query.SortDirection;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

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
	@Clause({ "F-035", "F-036", "F-037", "F-038" })
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
			.sameWhenDeliveredTwice()
			.sameAfterReplay();
	}

}
