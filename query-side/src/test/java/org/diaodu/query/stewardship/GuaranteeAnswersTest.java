package org.diaodu.query.stewardship;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.jurisdiction.event.RankConferred;
import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.stewardship.event.GuaranteeTransferred;
import org.diaodu.kernel.stewardship.event.GuaranteeVisitRecorded;
import org.diaodu.kernel.stewardship.event.ItemDelivered;
import org.diaodu.kernel.stewardship.GapKind;
import org.diaodu.kernel.stewardship.ItemState;
import org.diaodu.kernel.stewardship.query.DistrictCoverageView;
import org.diaodu.kernel.stewardship.query.FindGuaranteeCoverage;
import org.diaodu.kernel.stewardship.query.GuaranteeView;
import org.diaodu.kernel.stewardship.query.ListGuarantees;
import org.diaodu.kernel.stewardship.query.ListItems;
import org.diaodu.kernel.stewardship.query.ListMajorProjects;
import org.diaodu.kernel.stewardship.query.ListTenures;
import org.diaodu.kernel.stewardship.query.ListUnguaranteed;
import org.diaodu.kernel.stewardship.query.ListVisits;
import org.diaodu.kernel.stewardship.query.UnguaranteedView;
import org.diaodu.kernel.stewardship.VisitKind;
import org.diaodu.query.ProjectionFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.diaodu.query.Shenyang.CITY;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.DAY;
import static org.diaodu.query.Shenyang.HUNNAN;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.stewardship.People.BRIDGE;
import static org.diaodu.query.stewardship.People.CAMPUS;
import static org.diaodu.query.stewardship.People.PLANT;

/** Asked on 2026-06-01; the projects are of 2026-03-01. */
class GuaranteeAnswersTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

	private final ProjectionFixture fixture = People.inShenyang();

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	@Clause({ "F-064", "F-066", "F-067" })
	void guaranteesAreMeasuredByTheStandardOfTheDay() {
		this.fixture.whenAsked(guarantees(false, false, false, null)).thenAnswers((page) -> {
			assertThat(page.rows()).extracting((row) -> row.project().projectId()).containsExactly(BRIDGE, PLANT);
			GuaranteeView bridge = page.rows().get(0);
			assertThat(bridge.rank()).isEqualTo(LeaderRank.BUREAU_CHIEF);
			assertThat(bridge.belowRank()).isTrue();
			assertThat(bridge.lastVisitOn()).isNull();
			assertThat(bridge.daysSinceVisit()).isEqualTo(92);
			assertThat(bridge.nextVisitDue()).isEqualTo(LocalDate.of(2026, 3, 31));
			assertThat(bridge.visitOverdue()).isTrue();
			GuaranteeView plant = page.rows().get(1);
			assertThat(plant.guarantor().name()).isEqualTo("李市长");
			assertThat(plant.belowRank()).isFalse();
			// The call of 05-20 is no visit.
			assertThat(plant.lastVisitOn()).isEqualTo(LocalDate.of(2026, 3, 21));
			assertThat(plant.daysSinceVisit()).isEqualTo(72);
			assertThat(plant.nextVisitDue()).isEqualTo(LocalDate.of(2026, 5, 20));
			assertThat(plant.visitOverdue()).isTrue();
			assertThat(plant.openItems()).isEqualTo(1);
			assertThat(plant.overdueItems()).isEqualTo(1);
			assertThat(plant.policyVersion()).isEqualTo("visits-2");
		});
		// Until the end of April the standard was 90 days.
		this.fixture.whenAsked(guarantees(false, true, false, LocalDate.of(2026, 4, 30))).thenAnswers((page) -> {
			assertThat(page.rows()).extracting((row) -> row.project().projectId()).containsExactly(BRIDGE);
			assertThat(page.rows().getFirst().policyVersion()).isEqualTo("visits-1");
		});
		this.fixture.whenAsked(guarantees(true, false, true, null))
			.thenAnswers((page) -> assertThat(page.rows()).extracting((row) -> row.project().projectId())
				.containsExactly(BRIDGE));
		this.fixture
			.whenAsked(new ListGuarantees(COORDINATOR, "person-li", TIEXI, false, false, false, null, 10, null, null))
			.thenAnswers((page) -> assertThat(page.totalCount()).isEqualTo(1));
	}

	@Test
	@Clause({ "F-067", "F-068" })
	void aNewGuarantorHasAllTheTimeTheStandardGives() {
		this.fixture.given(new GuaranteeTransferred(PLANT, "person-li", "person-zhou", "post-1", CITY,
				LeaderRank.BUREAU_CHIEF, false, null, "分工调整", LocalDate.of(2026, 5, 25)));
		this.fixture
			.whenAsked(new ListGuarantees(COORDINATOR, "person-zhou", null, false, false, false, null, 10, null, null))
			.thenAnswers((page) -> {
				GuaranteeView plant = page.rows().getLast();
				assertThat(plant.lastVisitOn()).isNull();
				assertThat(plant.daysSinceVisit()).isEqualTo(7);
				assertThat(plant.visitOverdue()).isFalse();
				assertThat(plant.openItems()).isEqualTo(1);
			});
		this.fixture.whenAsked(new ListTenures(COORDINATOR, "person-li", null, 10, null, null)).thenAnswers((page) -> {
			assertThat(page.person().name()).isEqualTo("李市长");
			assertThat(page.rows()).singleElement().satisfies((tenure) -> {
				assertThat(tenure.slot()).isNull();
				assertThat(tenure.role()).isEqualTo(Role.GUARANTOR);
				assertThat(tenure.since()).isEqualTo(DAY);
				assertThat(tenure.until()).isEqualTo(LocalDate.of(2026, 5, 24));
			});
		});
		this.fixture.whenAsked(new ListTenures(COORDINATOR, "person-zhou", LocalDate.of(2026, 5, 24), 10, null, null))
			.thenAnswers((page) -> assertThat(page.rows()).extracting((row) -> row.project().projectId())
				.containsExactly(BRIDGE));
		this.fixture.whenAsked(new ListTenures(COORDINATOR, "person-zhou", null, 10, null, null))
			.thenAnswers((page) -> {
				assertThat(page.rows()).extracting((row) -> row.project().projectId()).containsExactly(PLANT, BRIDGE);
				assertThat(page.rows().getFirst().note()).isEqualTo("分工调整");
				assertThat(page.rows().getFirst().until()).isNull();
			});
	}

	@Test
	@Clause("F-067")
	void theLastVisitKeptForTodayIsTheOneTheVisitsTell() {
		this.fixture.given(
				new GuaranteeTransferred(PLANT, "person-li", "person-zhou", "post-1", CITY, LeaderRank.BUREAU_CHIEF,
						false, null, "分工调整", LocalDate.of(2026, 5, 10)),
				new GuaranteeVisitRecorded(PLANT, "visit-3", "person-zhou", VisitKind.SITE_VISIT, "厂区", List.of(),
						List.of(), LocalDate.of(2026, 5, 15)),
				new GuaranteeTransferred(PLANT, "person-zhou", "person-li", "post-1", CITY, LeaderRank.CITY_DEPUTY,
						false, null, "分工调整", LocalDate.of(2026, 5, 20)));
		// Back since 05-20: what was visited before, by whomever, does not count.
		assertThat(lastVisits(null)).isEqualTo(lastVisits(TODAY.plusDays(1)))
			.containsExactly(BRIDGE + " null", PLANT + " null");
		this.fixture.given(
				new GuaranteeVisitRecorded(PLANT, "visit-5", "person-li", VisitKind.ON_SITE_MEETING, "现场", List.of(),
						List.of(), LocalDate.of(2026, 5, 28)),
				new GuaranteeVisitRecorded(PLANT, "visit-4", "person-li", VisitKind.SITE_VISIT, "现场", List.of(),
						List.of(), LocalDate.of(2026, 5, 25)),
				new GuaranteeVisitRecorded(PLANT, "visit-6", "person-li", VisitKind.CALL, null, List.of(), List.of(),
						LocalDate.of(2026, 5, 30)),
				new GuaranteeVisitRecorded(BRIDGE, "visit-1", "person-zhou", VisitKind.SITE_VISIT, "桥头", List.of(),
						List.of(), LocalDate.of(2026, 5, 29)));
		assertThat(lastVisits(null)).isEqualTo(lastVisits(TODAY.plusDays(1)))
			.containsExactly(PLANT + " 2026-05-28", BRIDGE + " 2026-05-29");
		this.fixture.sameAfterReplay("stewardship", "project-board")
			.sameWhenDeliveredTwice("stewardship", "project-board");
	}

	private List<String> lastVisits(LocalDate asOf) {
		return answer(guarantees(false, false, false, asOf)).rows()
			.stream()
			.map((row) -> row.project().projectId() + ' ' + row.lastVisitOn())
			.toList();
	}

	@Test
	@Clause("F-064")
	void aPromotionRecordedLateCountsFromItsDayOn() {
		LocalDate promoted = LocalDate.of(2026, 5, 1);
		this.fixture
			.given(new RankConferred("person-zhou", LeaderRank.CITY_DEPUTY, promoted, null, promoted.plusDays(20)));
		this.fixture.whenAsked(guarantees(true, false, true, null))
			.thenAnswers((page) -> assertThat(page.rows()).isEmpty());
		this.fixture
			.whenAsked(new ListGuarantees(COORDINATOR, null, null, true, false, true, promoted.minusDays(1), 10, null,
					null))
			.thenAnswers((page) -> assertThat(page.rows()).singleElement()
				.satisfies((bridge) -> assertThat(bridge.rank()).isEqualTo(LeaderRank.BUREAU_CHIEF)));
		this.fixture.whenAsked(new ListMajorProjects(COORDINATOR, 2026, false, null, null))
			.thenAnswers((list) -> assertThat(list.projects())
				.allSatisfy((major) -> assertThat(major.belowRank()).isFalse()));
	}

	@Test
	@Clause("F-066")
	void coverageCountsWhoeverIsGuaranteedByALeaderInOffice() {
		this.fixture.whenAsked(new FindGuaranteeCoverage(COORDINATOR, null, null))
			.thenAnswers((view) -> assertThat(view.districts()).containsExactly(
					new DistrictCoverageView(TIEXI, "铁西区", 2, 2, 2, 2, 1),
					new DistrictCoverageView(HUNNAN, "浑南区", 1, 0, 0, 0, 0)));
		this.fixture.whenAsked(unguaranteed(null)).thenAnswers((page) -> {
			assertThat(page.rows()).extracting((row) -> row.project().projectId()).containsExactly(CAMPUS);
			assertThat(page.rows()).extracting(UnguaranteedView::since).containsExactly(DAY);
		});
		this.fixture.given(new PostEnded("person-li", "post-1", "卸任", LocalDate.of(2026, 5, 20)));
		this.fixture.whenAsked(unguaranteed(null))
			.thenAnswers((page) -> assertThat(page.rows())
				.extracting((row) -> row.project().projectId(), UnguaranteedView::since)
				.containsExactly(tuple(CAMPUS, DAY), tuple(PLANT, LocalDate.of(2026, 5, 21))));
		this.fixture.whenAsked(unguaranteed(LocalDate.of(2026, 5, 20)))
			.thenAnswers((page) -> assertThat(page.totalCount()).isEqualTo(1));
		this.fixture.whenAsked(new FindGuaranteeCoverage(COORDINATOR, LocalDate.of(2026, 4, 10), null))
			.thenAnswers((view) -> assertThat(view.districts().getFirst())
				.isEqualTo(new DistrictCoverageView(TIEXI, "铁西区", 2, 2, 1, 1, 1)));
	}

	@Test
	@Clause("F-067")
	void visitsAndPromisesStandWithTheirStateOnTheDay() {
		this.fixture.whenAsked(new ListVisits(COORDINATOR, PLANT, null, 10, null, null)).thenAnswers((page) -> {
			assertThat(page.rows()).extracting((row) -> row.visitId()).containsExactly("visit-2", "visit-1");
			assertThat(page.rows().get(1).problems()).containsExactly("供电不足");
			assertThat(page.rows().get(1).participants()).extracting((person) -> person.name()).containsExactly("孙专员");
		});
		this.fixture.whenAsked(items(null, null)).thenAnswers((page) -> {
			assertThat(page.rows()).extracting((row) -> row.itemId(), (row) -> row.state())
				.containsExactly(tuple("item-power", ItemState.KEPT), tuple("item-road", ItemState.OVERDUE));
			assertThat(page.rows().getFirst().result()).isEqualTo("已通电");
			assertThat(page.rows().getFirst().owner().name()).isEqualTo("铁专管");
			assertThat(page.rows().getFirst().ownerUnitName()).isEqualTo("铁西区发改局");
		});
		this.fixture.whenAsked(items(ItemState.OPEN, DAY.plusDays(38))).thenAnswers((page) -> {
			assertThat(page.rows()).extracting((row) -> row.itemId()).containsExactly("item-power", "item-road");
			assertThat(page.rows().getFirst().closedOn()).isNull();
		});
		this.fixture.whenAsked(items(null, DAY.plusDays(19)))
			.thenAnswers((page) -> assertThat(page.totalCount()).isZero());
		this.fixture.given(new ItemDelivered(PLANT, "item-road", "已通车", DAY.plusDays(60)));
		this.fixture.whenAsked(items(ItemState.KEPT_LATE, null))
			.thenAnswers(
					(page) -> assertThat(page.rows()).extracting((row) -> row.itemId()).containsExactly("item-road"));
	}

	@Test
	@Clause({ "F-067", "F-068" })
	void whatIsOpenGoesWithTheGuaranteeAndIsOrphanedWhenItsOwnerLeaves() {
		LocalDate change = LocalDate.of(2026, 5, 25);
		assertThat(open("person-li", change.minusDays(1))).containsExactly("item-road");
		this.fixture.given(new GuaranteeTransferred(PLANT, "person-li", "person-zhou", "post-1", CITY,
				LeaderRank.BUREAU_CHIEF, false, null, "分工调整", change));
		assertThat(open("person-zhou", change)).containsExactly("item-road");
		assertThat(
				answer(new ListItems(COORDINATOR, null, "person-li", null, null, false, change, 10, null, null)).rows()
					.stream()
					.map((row) -> row.itemId()))
			.as("what was closed in his term")
			.containsExactly("item-power");
		ListItems orphaned = new ListItems(COORDINATOR, null, null, null, null, true, null, 10, null, null);
		this.fixture.whenAsked(orphaned).thenAnswers((page) -> assertThat(page.rows()).isEmpty());
		this.fixture.given(new PostEnded("person-tiexi", "post-1", "调离", change));
		this.fixture.whenAsked(orphaned)
			.thenAnswers((page) -> assertThat(page.rows()).singleElement().satisfies((row) -> {
				assertThat(row.itemId()).isEqualTo("item-road");
				assertThat(row.ownerGap()).isEqualTo(GapKind.ORPHANED);
			}));
	}

	private List<String> open(String guarantorId, LocalDate on) {
		return answer(new ListItems(COORDINATOR, null, guarantorId, null, null, false, on, 10, null, null)).rows()
			.stream()
			.filter((row) -> row.closedOn() == null)
			.map((row) -> row.itemId())
			.toList();
	}

	private static ListGuarantees guarantees(boolean major, boolean overdue, boolean below, LocalDate asOf) {
		return new ListGuarantees(COORDINATOR, null, null, major, overdue, below, asOf, 100, null, null);
	}

	private static ListUnguaranteed unguaranteed(LocalDate asOf) {
		return new ListUnguaranteed(COORDINATOR, null, asOf, 100, null, null);
	}

	private static ListItems items(ItemState state, LocalDate asOf) {
		return new ListItems(COORDINATOR, PLANT, null, null, state, false, asOf, 100, null, null);
	}

	private <A> A answer(org.diaodu.kernel.message.DomainQuery<A> query) {
		return this.fixture.whenAsked(query).answer();
	}

}
