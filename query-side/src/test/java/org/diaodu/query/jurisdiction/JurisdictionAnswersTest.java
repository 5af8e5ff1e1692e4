package org.diaodu.query.jurisdiction;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.audit.query.ListProjections;
import org.diaodu.kernel.audit.query.ProjectionView;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.jurisdiction.event.DivisionRecoded;
import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.jurisdiction.event.UnitMerged;
import org.diaodu.kernel.jurisdiction.event.UnitRenamed;
import org.diaodu.kernel.jurisdiction.query.FindCaller;
import org.diaodu.kernel.jurisdiction.query.FindUnit;
import org.diaodu.kernel.jurisdiction.query.ListPosts;
import org.diaodu.kernel.jurisdiction.query.ListUnits;
import org.diaodu.kernel.jurisdiction.query.PostView;
import org.diaodu.kernel.jurisdiction.query.UnitNameView;
import org.diaodu.kernel.jurisdiction.query.UnitView;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.event.TierThresholdsAdopted;
import org.diaodu.kernel.policy.query.ListThresholds;
import org.diaodu.kernel.policy.query.ThresholdVersionView;
import org.diaodu.kernel.project.query.ListBoards;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.HUNNAN;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;

class JurisdictionAnswersTest {

	private final ProjectionFixture fixture = ProjectionFixture.with();

	@BeforeEach
	void city() {
		this.fixture.given(Shenyang.units())
			.given(Shenyang.posts(COORDINATOR, Shenyang.TIEXI_SPECIALIST))
			.named(COORDINATOR.personId(), "李主任");
	}

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	@Clause("F-001")
	void theNameAndCodeValidOnADayAreAnswered() {
		this.fixture
			.given(new UnitRenamed(HUNNAN, "浑南区", "东陵区", "test", LocalDate.of(2010, 1, 1)),
					new DivisionRecoded(HUNNAN, "210112", "210119", "东陵区", "浑南新区", "test", LocalDate.of(2014, 6, 17)))
			.whenAsked(new FindUnit(COORDINATOR, HUNNAN, LocalDate.of(2009, 12, 31), null))
			.thenAnswers((unit) -> assertThat(unit.name()).isEqualTo("浑南区"))
			.whenAsked(new FindUnit(COORDINATOR, HUNNAN, LocalDate.of(2014, 6, 16), null))
			.thenAnswers((unit) -> {
				assertThat(unit.name()).isEqualTo("东陵区");
				assertThat(unit.code()).isEqualTo("210112");
			})
			.whenAsked(new FindUnit(COORDINATOR, HUNNAN, null, null))
			.thenAnswers((unit) -> {
				assertThat(unit.name()).isEqualTo("浑南新区");
				assertThat(unit.code()).isEqualTo("210119");
				assertThat(unit.names()).extracting(UnitNameView::until)
					.containsExactly(LocalDate.of(2009, 12, 31), LocalDate.of(2014, 6, 16), null);
			})
			.whenAsked(new FindUnit(COORDINATOR, "unit-none", null, null))
			.thenAbsent()
			.sameWhenDeliveredTwice("unit-directory", "stewardship")
			.sameAfterReplay("unit-directory", "stewardship");
	}

	@Test
	@Clause({ "F-001", "F-013" })
	void unitsAreListedInGbOrderAndAMergedOneOnlyUntilItsDay() {
		this.fixture.given(new UnitMerged(HUNNAN, TIEXI, "test", LocalDate.of(2026, 2, 1)))
			.whenAsked(new ListUnits(COORDINATOR, UnitKind.DISTRICT, null, LocalDate.of(2026, 1, 31), null))
			.thenAnswers((units) -> assertThat(units.units()).extracting(UnitView::name).containsExactly("铁西区", "浑南区"))
			.whenAsked(new ListUnits(COORDINATOR, UnitKind.DISTRICT, null, null, null))
			.thenAnswers((units) -> assertThat(units.units()).extracting(UnitView::name).containsExactly("铁西区"))
			.whenAsked(new ListUnits(COORDINATOR, UnitKind.ZONE, TIEXI, null, null))
			.thenAnswers((units) -> assertThat(units.units()).extracting(UnitView::unitId).containsExactly(TIEXI_ZONE));
	}

	@Test
	@Clause({ "F-012", "F-039" })
	void aPostCountsUntilItsLastDayAndNamesComeFromTheVault() {
		this.fixture.whenAsked(new FindCaller(COORDINATOR.personId())).thenAnswers((caller) -> {
			assertThat(caller.name()).isEqualTo("李主任");
			assertThat(caller.posts()).extracting(PostView::role).containsExactly(Role.COORDINATOR);
			assertThat(caller.posts()).extracting(PostView::unitName).containsExactly("市发展改革委");
		})
			.given(new PostEnded(Shenyang.TIEXI_SPECIALIST.personId(), "post-1", "调离", LocalDate.of(2026, 5, 31)))
			.whenAsked(new FindCaller(Shenyang.TIEXI_SPECIALIST.personId()))
			.thenAnswers((caller) -> assertThat(caller.posts()).isEmpty())
			.whenAsked(new ListPosts(COORDINATOR, TIEXI_ZONE, LocalDate.of(2026, 5, 31), null))
			.thenAnswers((posts) -> assertThat(posts.posts()).hasSize(1))
			.whenAsked(new ListPosts(COORDINATOR, TIEXI_ZONE, null, null))
			.thenAnswers((posts) -> assertThat(posts.posts()).isEmpty())
			.whenAsked(new ListBoards(Shenyang.TIEXI_SPECIALIST, null))
			.thenRefuses("NOT_PERMITTED")
			.whenAsked(new FindCaller("person-nobody"))
			.thenAnswers((caller) -> assertThat(caller.posts()).isEmpty());
	}

	@Test
	@Clause({ "F-002", "F-034" })
	void thresholdsAreAnsweredByTheDaysTheyApply() {
		this.fixture
			.given(adopted("2018-7", LocalDate.of(2018, 2, 14), 500),
					adopted("2027-1", LocalDate.of(2027, 1, 1), 1_000))
			.whenAsked(new ListThresholds(COORDINATOR, null))
			.thenAnswers((view) -> {
				assertThat(view.versions()).extracting(ThresholdVersionView::effectiveTo)
					.containsExactly(LocalDate.of(2026, 12, 31), null);
				assertThat(view.versions()).extracting(ThresholdVersionView::zone)
					.containsExactly(WanYuan.of(500), WanYuan.of(1_000));
			})
			.sameWhenDeliveredTwice("unit-directory", "stewardship")
			.sameAfterReplay("unit-directory", "stewardship");
	}

	@Test
	@Clause("F-014")
	void whoeverHoldsAPostLearnsHowFreshTheAnswersAre() {
		this.fixture.whenAsked(new ListProjections(COORDINATOR)).thenAnswers((view) -> {
			assertThat(view.projections()).extracting(ProjectionView::group)
				.contains(this.fixture.group("unit-directory"), this.fixture.group("policy"),
						this.fixture.group("project-board"), this.fixture.group("stewardship"));
			assertThat(view.projections()).allSatisfy((projection) -> {
				assertThat(projection.serving()).isTrue();
				assertThat(projection.lagEntries()).isZero();
				assertThat(projection.parked()).isZero();
			});
			assertThat(view.head()).isEqualTo(this.fixture.events().head());
		}).whenAsked(new ListProjections(new Caller("person-nobody", Role.PUBLIC, TIEXI))).thenRefuses("NOT_PERMITTED");
	}

	private static TierThresholdsAdopted adopted(String version, LocalDate from, long zone) {
		return new TierThresholdsAdopted("policy-tier-thresholds", version, "沈政发〔2018〕7号", "(二)", from,
				WanYuan.of(zone), WanYuan.of(3_000), WanYuan.of(3_000), WanYuan.of(10_000), from);
	}

}
