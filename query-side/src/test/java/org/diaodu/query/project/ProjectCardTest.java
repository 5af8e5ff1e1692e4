package org.diaodu.query.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.UnitRenamed;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.CodeScheme;
import org.diaodu.kernel.project.Origin;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectGap;
import org.diaodu.kernel.project.Side;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectAmountRevised;
import org.diaodu.kernel.project.event.ProjectCancelled;
import org.diaodu.kernel.project.event.ProjectCodeAssigned;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectOwnerLinked;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.project.event.ProjectRestored;
import org.diaodu.kernel.project.event.ProjectStageChanged;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.project.event.TerritoryTransferConsented;
import org.diaodu.kernel.project.event.TerritoryTransferDeclined;
import org.diaodu.kernel.project.event.TerritoryTransferProposed;
import org.diaodu.kernel.project.query.BoardFilter;
import org.diaodu.kernel.project.query.BoardKind;
import org.diaodu.kernel.project.query.BoardRef;
import org.diaodu.kernel.project.query.BoardSort;
import org.diaodu.kernel.project.query.FieldChange;
import org.diaodu.kernel.project.query.FindProject;
import org.diaodu.kernel.project.query.ListBoard;
import org.diaodu.kernel.project.query.ListOfferedProjects;
import org.diaodu.kernel.project.query.ListProjectAudit;
import org.diaodu.kernel.project.query.ListProjects;
import org.diaodu.kernel.project.query.ListTimeline;
import org.diaodu.kernel.project.query.SortDirection;
import org.diaodu.kernel.project.query.TimelineEntryView;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.DAY;
import static org.diaodu.query.Shenyang.HUNNAN;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;

class ProjectCardTest {

	private static final String ID = "project-1";

	private final ProjectionFixture fixture = ProjectionFixture.with();

	@BeforeEach
	void city() {
		this.fixture.given(Shenyang.units())
			.given(Shenyang.posts(COORDINATOR))
			.named("person-sjk", "王专员")
			.by(ProjectionFixture.attribution("person-sjk", Role.SPECIALIST, TIEXI_ZONE));
	}

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	@Clause({ "F-093", "F-103" })
	void theAuditListTellsWhoInWhichRoleByWhichCommandOnWhichEvidenceBeforeAndAfter() {
		this.fixture.given(Shenyang.enterprise(ID, "机床厂改造", TIEXI, TIEXI_ZONE, 2_000))
			.given(new ProjectAmountRevised(ID, Amounts.ofTotal(WanYuan.of(2_000)), Amounts.ofTotal(WanYuan.of(2_500)),
					"概算调整", LocalDate.of(2026, 4, 2)))
			.whenAsked(new ListProjectAudit(COORDINATOR, ID, 10, null, null))
			.thenAnswers((page) -> {
				assertThat(page.totalCount()).isEqualTo(3);
				var revised = page.entries().get(2);
				assertThat(revised.entry().eventName()).isEqualTo("project.amount-revised");
				assertThat(revised.entry().actorId()).isEqualTo("person-sjk");
				assertThat(revised.entry().actorName()).isEqualTo("王专员");
				assertThat(revised.entry().role()).isEqualTo(Role.SPECIALIST);
				assertThat(revised.entry().organisationName()).isEqualTo("沈阳经济技术开发区");
				assertThat(revised.entry().occurredOn()).isEqualTo(LocalDate.of(2026, 4, 2));
				assertThat(revised.entry().reason()).isEqualTo("概算调整");
				assertThat(revised.entry().changes())
					.containsExactly(new FieldChange("facts.amounts.total", "2000.00", "2500.00"));
				assertThat(revised.evidence()).containsExactly("会议纪要〔2026〕3号");
				assertThat(revised.command()).isEqualTo("Command");
				assertThat(revised.channel()).isEqualTo("GRAPHQL");
				assertThat(revised.correlationId()).isEqualTo("journey-1");
				assertThat(revised.commandId()).isNotNull();
				assertThat(revised.entry().recordedAt())
					.isEqualTo(this.fixture.events().all().get((int) revised.entry().logIndex()).recordedAt());
			})
			.sameAfterReplay("project-board");
	}

	@Test
	@Clause("F-001")
	void anOrganisationStandsUnderTheNameItHadOnTheDay() {
		this.fixture.given(Shenyang.enterprise(ID, "机床厂改造", TIEXI, TIEXI_ZONE, 2_000))
			.given(new UnitRenamed(TIEXI_ZONE, "沈阳经济技术开发区", "中德开发区", "整合", LocalDate.of(2026, 4, 1)))
			.given(new ProjectStageChanged(ID, Stage.PERMITS, Stage.CONSTRUCTION, null, LocalDate.of(2026, 4, 1)))
			.whenAsked(new ListTimeline(COORDINATOR, ID, 10, null, null))
			.thenAnswers((page) -> assertThat(page.entries()).extracting(TimelineEntryView::organisationName)
				.containsExactly("沈阳经济技术开发区", "沈阳经济技术开发区", "中德开发区"))
			.whenAsked(new FindProject(COORDINATOR, ID, null))
			.thenAnswers((card) -> assertThat(card.zoneName()).isEqualTo("中德开发区"));
	}

	@Test
	@Clause({ "F-071", "F-077" })
	void theTimelineTellsEveryStageInOrderPageByPage() {
		this.fixture.given(Shenyang.enterprise(ID, "机床厂改造", TIEXI, TIEXI_ZONE, 2_000))
			.given(new ProjectStageChanged(ID, Stage.PERMITS, Stage.CONSTRUCTION, null, DAY),
					new ProjectStageChanged(ID, Stage.CONSTRUCTION, Stage.PERMITS, "手续补办", DAY),
					new ProjectStageChanged(ID, Stage.PERMITS, Stage.OPERATION, "跳过验收", DAY));
		var first = this.fixture.whenAsked(new ListTimeline(COORDINATOR, ID, 3, null, null)).answer();
		assertThat(first.hasNext()).isTrue();
		assertThat(first.totalCount()).isEqualTo(5);
		this.fixture.whenAsked(new ListTimeline(COORDINATOR, ID, 3, first.cursors().get(2), null))
			.thenAnswers((page) -> {
				assertThat(page.hasNext()).isFalse();
				assertThat(page.totalCount()).isEqualTo(5);
				assertThat(page.entries()).extracting(TimelineEntryView::stage)
					.containsExactly(Stage.PERMITS, Stage.OPERATION);
				assertThat(page.entries()).extracting(TimelineEntryView::reason).containsExactly("手续补办", "跳过验收");
			});
		this.fixture.whenAsked(new ListTimeline(COORDINATOR, ID, 3, "garbage", null))
			.thenRefuses("VALUE_INVALID", "after");
	}

	@Test
	@Clause("F-071")
	void anUnknownStageIsAGapUntilOneIsNamed() {
		ProjectFacts facts = new ProjectFacts("机床厂改造", null, null, TIEXI, null, null,
				Amounts.ofTotal(WanYuan.of(2_000)), null, List.of(), null, null, Place.UNKNOWN, null, null, null, null,
				null);
		this.fixture.given(Shenyang.project(ID, facts))
			.whenAsked(new FindProject(COORDINATOR, ID, null))
			.thenAnswers((card) -> {
				assertThat(card.facts().stage()).isNull();
				assertThat(card.gaps()).contains(ProjectGap.STAGE);
			})
			.given(new ProjectStageChanged(ID, null, Stage.CONSTRUCTION, null, DAY))
			.whenAsked(new FindProject(COORDINATOR, ID, null))
			.thenAnswers((card) -> {
				assertThat(card.facts().stage()).isEqualTo(Stage.CONSTRUCTION);
				assertThat(card.gaps()).doesNotContain(ProjectGap.STAGE);
			})
			.whenAsked(new ListTimeline(COORDINATOR, ID, 10, null, null))
			.thenAnswers((page) -> {
				assertThat(page.entries()).extracting(TimelineEntryView::stage)
					.containsExactly(null, null, Stage.CONSTRUCTION);
				assertThat(page.entries().get(2).changes())
					.containsExactly(new FieldChange("facts.stage", null, "CONSTRUCTION", "Stage"));
			})
			.sameWhenDeliveredTwice("project-board")
			.sameAfterReplay("project-board");
	}

	@Test
	void aProjectIsNotCountedWhileWithdrawnNorOnceCancelled() {
		this.fixture.given(Shenyang.enterprise(ID, "机床厂改造", TIEXI, TIEXI_ZONE, 2_000));
		counted(true);
		this.fixture.given(new ProjectWithdrawn(ID, "重复", DAY));
		counted(false);
		this.fixture.given(new ProjectRestored(ID, "误退", DAY));
		counted(true);
		this.fixture.given(new ProjectCancelled(ID, "不再建设", DAY));
		counted(false);
	}

	private void counted(boolean expected) {
		this.fixture.whenAsked(new FindProject(COORDINATOR, ID, null))
			.thenAnswers((card) -> assertThat(card.counted()).isEqualTo(expected));
	}

	@Test
	@Clause({ "F-093", "F-095" })
	void anImportedProjectIsMarkedAsNotWitnessedAndListsItsGaps() {
		Attribution import_ = new Attribution("person-sjk", Role.SPECIALIST.name(), TIEXI_ZONE, "LEDGER",
				new java.util.UUID(3, 4), "run-1", null, Attribution.Source.IMPORTED, List.of("台账.xlsx!2"));
		ProjectFacts facts = Shenyang.facts("只有名称", null, null, null, null, null, null);
		this.fixture.by(import_)
			.given(new ProjectRegistered(ID, facts, new Origin("2026台账", "2"), DAY))
			.whenAsked(new FindProject(COORDINATOR, ID, null))
			.thenAnswers((card) -> {
				assertThat(card.source()).isEqualTo(Attribution.Source.IMPORTED);
				assertThat(card.origin()).isEqualTo(new Origin("2026台账", "2"));
				assertThat(card.counted()).isFalse();
				assertThat(card.gaps()).contains(ProjectGap.TOTAL_INVESTMENT, ProjectGap.DISTRICT, ProjectGap.OWNER,
						ProjectGap.FAMILY, ProjectGap.PROJECT_CODE, ProjectGap.INDUSTRY);
			})
			.sameWhenDeliveredTwice("project-board")
			.sameAfterReplay("project-board");
	}

	@Test
	@Clause("F-017")
	void theCardShowsATransferUntilItIsDecided() {
		this.fixture.given(Shenyang.enterprise(ID, "机床厂改造", TIEXI, TIEXI_ZONE, 2_000))
			.given(new TerritoryTransferProposed(ID, TIEXI, TIEXI_ZONE, HUNNAN, null, "搬迁", DAY),
					new TerritoryTransferConsented(ID, Side.GIVING, TIEXI, DAY))
			.whenAsked(new FindProject(COORDINATOR, ID, null))
			.thenAnswers((card) -> {
				assertThat(card.openTransfer().toDistrictName()).isEqualTo("浑南区");
				assertThat(card.openTransfer().consented()).containsExactly(Side.GIVING);
				assertThat(card.facts().districtId()).isEqualTo(TIEXI);
			})
			.given(new TerritoryTransferDeclined(ID, HUNNAN, "无地块", DAY))
			.whenAsked(new FindProject(COORDINATOR, ID, null))
			.thenAnswers((card) -> assertThat(card.openTransfer()).isNull())
			.sameAfterReplay("project-board");
	}

	@Test
	@Clause("F-017")
	void theReceivingDistrictReadsWhatItIsOfferedUntilItIsDeclined() {
		Caller receiving = new Caller("person-hunnan", Role.MANAGER, HUNNAN);
		FindProject card = new FindProject(receiving, ID, null);
		this.fixture.given(Shenyang.posts(receiving))
			.given(Shenyang.enterprise(ID, "机床厂改造", TIEXI, TIEXI_ZONE, 2_000))
			.whenAsked(card)
			.thenAbsent()
			.given(new TerritoryTransferProposed(ID, TIEXI, TIEXI_ZONE, HUNNAN, null, "搬迁", DAY))
			.whenAsked(card)
			.thenAnswers((found) -> assertThat(found.openTransfer().toDistrictId()).isEqualTo(HUNNAN))
			.whenAsked(new ListTimeline(receiving, ID, 10, null, null))
			.thenAnswers((timeline) -> assertThat(timeline.entries()).hasSize(3))
			.whenAsked(new ListOfferedProjects(receiving, null))
			.thenAnswers((offers) -> assertThat(offers.projects()).extracting("projectId").containsExactly(ID))
			.whenAsked(new ListOfferedProjects(COORDINATOR, null))
			.thenAnswers((offers) -> assertThat(offers.projects()).isEmpty())
			.whenAsked(new ListProjects(receiving, List.of(ID)))
			.thenAnswers((export) -> assertThat(export.projects()).isEmpty())
			.whenAsked(new ListBoard(receiving, new BoardRef(BoardKind.DISTRICT, HUNNAN), BoardFilter.NONE,
					BoardSort.AMOUNT, SortDirection.DESCENDING, 10, null, null))
			.thenAnswers((board) -> assertThat(board.rows()).isEmpty())
			.given(new TerritoryTransferDeclined(ID, HUNNAN, "无地块", DAY))
			.whenAsked(card)
			.thenAbsent()
			.sameAfterReplay("project-board");
	}

	@Test
	@Clause({ "F-098", "F-103" })
	void theCardShowsCodesWithWhatIsDoubtfulAboutThem() {
		this.fixture.given(Shenyang.enterprise(ID, "机床厂改造", TIEXI, TIEXI_ZONE, 2_000))
			.given(new ProjectCodeAssigned(ID, null, "2018-210106-35-03-000001", CodeScheme.NATIONAL_2017, List.of(),
					DAY),
					new ProjectOwnerLinked(ID, null, Shenyang.OWNER, "沈阳机床", List.of("USCC_ORGANISATION_CHECK"), DAY))
			.whenAsked(new FindProject(COORDINATOR, ID, null))
			.thenAnswers((card) -> {
				assertThat(card.projectCode()).isEqualTo("2018-210106-35-03-000001");
				assertThat(card.codeScheme()).isEqualTo(CodeScheme.NATIONAL_2017);
				assertThat(card.ownerWarnings()).containsExactly("USCC_ORGANISATION_CHECK");
				assertThat(card.gaps()).doesNotContain(ProjectGap.PROJECT_CODE, ProjectGap.OWNER_CODE);
			});
	}

	@Test
	void aCorrectionShowsOnlyWhatItCorrected() {
		ProjectFacts before = Shenyang.facts("机床厂改造", org.diaodu.kernel.project.Family.ENTERPRISE, null, TIEXI,
				TIEXI_ZONE, null, WanYuan.of(2_000));
		ProjectFacts after = Shenyang.facts("机床厂智能改造", org.diaodu.kernel.project.Family.ENTERPRISE, null, TIEXI, null,
				null, WanYuan.of(2_000));
		this.fixture.given(Shenyang.project(ID, before))
			.given(new ProjectFactsCorrected(ID, before, after, 0, "笔误", DAY))
			.whenAsked(new ListTimeline(COORDINATOR, ID, 10, null, null))
			.thenAnswers((page) -> assertThat(Set.copyOf(page.entries().get(2).changes()))
				.isEqualTo(Set.of(new FieldChange("facts.name", "机床厂改造", "机床厂智能改造"),
						new FieldChange("facts.zoneId", TIEXI_ZONE, null))));
	}

}
