package org.diaodu.query.stewardship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.jurisdiction.event.RankConferred;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.stewardship.GapKind;
import org.diaodu.kernel.stewardship.ItemState;
import org.diaodu.kernel.stewardship.RealNameSlot;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.event.GuaranteeTransferred;
import org.diaodu.kernel.stewardship.event.ItemDelivered;
import org.diaodu.kernel.stewardship.query.DistrictCompletenessView;
import org.diaodu.kernel.stewardship.query.DistrictCoverageView;
import org.diaodu.kernel.stewardship.query.FindGuaranteeCoverage;
import org.diaodu.kernel.stewardship.query.FindProjectPeople;
import org.diaodu.kernel.stewardship.query.FindRealNameCompleteness;
import org.diaodu.kernel.stewardship.query.GuaranteeView;
import org.diaodu.kernel.stewardship.query.ListGuarantees;
import org.diaodu.query.project.Cursor;
import org.diaodu.kernel.stewardship.query.ListItems;
import org.diaodu.kernel.stewardship.query.ListMajorProjects;
import org.diaodu.kernel.stewardship.query.ListOfficerGaps;
import org.diaodu.kernel.stewardship.query.ListOfficerLoads;
import org.diaodu.kernel.stewardship.query.ListRealNameSheets;
import org.diaodu.kernel.stewardship.query.ListTenures;
import org.diaodu.kernel.stewardship.query.ListUnguaranteed;
import org.diaodu.kernel.stewardship.query.ListVisits;
import org.diaodu.kernel.stewardship.query.OfficerGapView;
import org.diaodu.kernel.stewardship.query.RealNameSheetView;
import org.diaodu.kernel.stewardship.query.SheetLineView;
import org.diaodu.kernel.stewardship.query.SlotView;
import org.diaodu.kernel.stewardship.query.UnguaranteedView;
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
import static org.diaodu.query.stewardship.People.WORKS;

/** Asked on 2026-06-01; the projects are of 2026-03-01. */
class StewardshipAnswersTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

	private final ProjectionFixture fixture = People.inShenyang();

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	@Clause({ "F-045", "F-060" })
	void thePeopleOfAProjectStandWithTheirPlacesAndSince() {
		this.fixture.whenAsked(new FindProjectPeople(COORDINATOR, PLANT, null, null)).thenAnswers((people) -> {
			assertThat(people.project().name()).isEqualTo("机床厂改造");
			assertThat(people.project().districtName()).isEqualTo("铁西区");
			assertThat(people.asOf()).isEqualTo(TODAY);
			assertThat(people.slots()).extracting(SlotView::slot).containsExactly(Slot.values());
			assertThat(people.slots())
				.allSatisfy((slot) -> assertThat(slot).extracting(SlotView::required, SlotView::since, SlotView::gap)
					.containsExactly(true, DAY, null));
			assertThat(people.slots().getFirst().holder().name()).isEqualTo("孙专员");
			assertThat(people.slots().getFirst().unitName()).isEqualTo("沈阳经济技术开发区");
			assertThat(people.sheet().filled()).isEqualTo(7);
			assertThat(people.sheet().applicable()).isEqualTo(7);
			assertThat(people.sheet().since()).isEqualTo(DAY);
			assertThat(people.guarantee().guarantor().name()).isEqualTo("李市长");
			assertThat(people.majorYears()).isEmpty();
		});
		this.fixture.whenAsked(new FindProjectPeople(COORDINATOR, BRIDGE, null, null)).thenAnswers((people) -> {
			assertThat(people.slots()).extracting(SlotView::slot)
				.containsExactly(Slot.SPECIALIST, Slot.CITY_MANAGER, Slot.OWNER_CONTACT, Slot.RESPONSIBLE_LEADER);
			assertThat(people.majorYears()).containsExactly(2026);
			assertThat(people.project().major()).isTrue();
		});
		this.fixture.whenAsked(new FindProjectPeople(COORDINATOR, PLANT, DAY.minusDays(1), null)).thenAbsent();
	}

	@Test
	@Clause({ "F-004", "F-045" })
	void gapsTellWhichPlaceWhyAndSinceWhenLongestFirst() {
		this.fixture.whenAsked(gaps(null, null, null, null)).thenAnswers((page) -> {
			// WORKS: manager, liaison and contact; BRIDGE: manager, contact and leader;
			// CAMPUS: all seven; and the specialist of WORKS, who left.
			assertThat(page.totalCount()).isEqualTo(3 + 3 + 7 + 1);
			OfficerGapView last = page.rows().getLast();
			assertThat(last.project().projectId()).isEqualTo(WORKS);
			assertThat(last.slot()).isEqualTo(Slot.SPECIALIST);
			assertThat(last.kind()).isEqualTo(GapKind.ORPHANED);
			assertThat(last.lastHolder().name()).isEqualTo("王专员");
			assertThat(last.since()).isEqualTo(LocalDate.of(2026, 5, 1));
		});
		this.fixture.whenAsked(gaps(HUNNAN, null, null, null))
			.thenAnswers((page) -> assertThat(page.totalCount()).isEqualTo(7));
		this.fixture.whenAsked(gaps(null, Slot.SPECIALIST, GapKind.MISSING, null))
			.thenAnswers((page) -> assertThat(page.rows()).extracting((row) -> row.project().projectId())
				.containsExactly(CAMPUS));
		this.fixture.whenAsked(gaps(null, null, GapKind.ORPHANED, LocalDate.of(2026, 4, 30)))
			.thenAnswers((page) -> assertThat(page.totalCount()).isZero());
	}

	@Test
	@Clause({ "F-012", "F-042" })
	void loadsCountEachProjectOnceAndAreMeasuredByThePolicyOfTheDay() {
		this.fixture.given(People.appointed(BRIDGE, Slot.CITY_MANAGER, "person-city-manager", "unit-dept-fgw"));
		this.fixture.whenAsked(loads(null, null, false)).thenAnswers((page) -> {
			assertThat(page.policyVersion()).isEqualTo("load-1");
			assertThat(page.rows().getFirst())
				.satisfies((row) -> assertThat(row.person().personId()).isEqualTo("person-city-manager"));
			assertThat(page.rows().getFirst().projects()).isEqualTo(2);
			assertThat(page.rows().getFirst().limit()).isEqualTo(1);
			assertThat(page.rows().getFirst().over()).isTrue();
			// With nothing to do, and with a project but without the post.
			assertThat(page.rows()).extracting((row) -> row.person().personId(), (row) -> row.projects())
				.contains(tuple("person-hunnan", 0), tuple("person-wang", 1));
		});
		this.fixture.whenAsked(loads(null, null, true))
			.thenAnswers((page) -> assertThat(page.rows()).extracting((row) -> row.person().personId())
				.containsExactly("person-city-manager"));
		this.fixture.whenAsked(loads(null, Role.GUARANTOR, false)).thenAnswers((page) -> {
			assertThat(page.rows()).extracting((row) -> row.person().personId())
				.containsExactly("person-li", "person-zhou");
			assertThat(page.rows()).extracting((row) -> row.limit()).containsOnlyNulls();
		});
		this.fixture.whenAsked(new ListOfficerLoads(COORDINATOR, TIEXI, null, true, DAY.minusDays(1), 10, null, null))
			.thenAnswers((page) -> assertThat(page.totalCount()).isZero());
	}

	@Test
	@Clause({ "F-059", "F-060" })
	void sheetsTellWhatIsMissingLeastCompleteFirst() {
		this.fixture.whenAsked(sheets(null, null)).thenAnswers((page) -> {
			assertThat(page.rows())
				.extracting((row) -> row.project().projectId(), RealNameSheetView::filled,
						RealNameSheetView::applicable)
				.containsExactly(tuple(CAMPUS, 1, 7), tuple(BRIDGE, 3, 6), tuple(PLANT, 7, 7));
			assertThat(page.rows().get(1).lines())
				.extracting(SheetLineView::slot, SheetLineView::applicable, SheetLineView::filled, SheetLineView::value,
						SheetLineView::missingSince)
				.containsExactly(tuple(RealNameSlot.SPECIALIST, true, true, "person-builder", null),
						tuple(RealNameSlot.MANAGER, true, false, null, DAY),
						tuple(RealNameSlot.LIAISON, false, false, null, null),
						tuple(RealNameSlot.OWNER_CONTACT, true, false, null, DAY),
						tuple(RealNameSlot.RESPONSIBLE_LEADER, true, false, null, DAY),
						tuple(RealNameSlot.DEPARTMENT, true, true, "市城建局", null),
						tuple(RealNameSlot.REGION, true, true, "铁西区", null));
		});
		this.fixture.whenAsked(sheets(true, null))
			.thenAnswers((page) -> assertThat(page.rows()).extracting((row) -> row.project().projectId())
				.containsExactly(PLANT));
		this.fixture.whenAsked(sheets(false, RealNameSlot.DEPARTMENT))
			.thenAnswers((page) -> assertThat(page.rows()).extracting((row) -> row.project().projectId())
				.containsExactly(CAMPUS));
		this.fixture.whenAsked(new FindRealNameCompleteness(COORDINATOR, null, null))
			.thenAnswers((view) -> assertThat(view.districts()).containsExactly(
					new DistrictCompletenessView(TIEXI, "铁西区", 2, 1, 10, 13),
					new DistrictCompletenessView(HUNNAN, "浑南区", 1, 0, 1, 7)));
	}

	@Test
	@Clause("F-060")
	void aLineIsMissingFromTheDayItsHolderLostThePost() {
		this.fixture.given(new PostEnded("person-leader", "post-1", "退休", LocalDate.of(2026, 5, 10)));
		this.fixture.whenAsked(sheets(null, RealNameSlot.RESPONSIBLE_LEADER))
			.thenAnswers((page) -> assertThat(page.rows()).filteredOn((row) -> row.project().projectId().equals(PLANT))
				.singleElement()
				.satisfies((sheet) -> {
					assertThat(sheet.filled()).isEqualTo(6);
					assertThat(sheet.lines().get(4)).isEqualTo(new SheetLineView(RealNameSlot.RESPONSIBLE_LEADER, true,
							false, "person-leader", LocalDate.of(2026, 5, 11)));
				}));
		this.fixture
			.whenAsked(new ListRealNameSheets(COORDINATOR, null, true, null, LocalDate.of(2026, 5, 10), 10, null, null))
			.thenAnswers((page) -> assertThat(page.totalCount()).isEqualTo(1));
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

	@Test
	@Clause("F-062")
	void theListOfAPastYearHasTheCapacityItHad() {
		this.fixture.whenAsked(new ListMajorProjects(COORDINATOR, 2025, null, null)).thenAnswers((list) -> {
			assertThat(list.asOf()).isEqualTo(LocalDate.of(2025, 12, 31));
			assertThat(list.projects()).isEmpty();
		});
		for (int year : new int[] { 1899, 2201, Integer.MAX_VALUE, Integer.MIN_VALUE }) {
			this.fixture.whenAsked(new ListMajorProjects(COORDINATOR, year, null, null))
				.thenRefuses("VALUE_INVALID", "year");
		}
		this.fixture
			.whenAsked(new ListUnguaranteed(COORDINATOR, null, null, 10,
					new Cursor("SINCE", "project-x", "+9999999-01-01").encode(), null))
			.thenRefuses("VALUE_INVALID", "after");
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
		this.fixture.whenAsked(new ListMajorProjects(COORDINATOR, 2026, null, null))
			.thenAnswers((list) -> assertThat(list.projects())
				.allSatisfy((major) -> assertThat(major.belowRank()).isFalse()));
	}

	@Test
	@Clause({ "F-062", "F-063", "F-064" })
	void theMajorProjectsStandWithTheirSelectionAndTheCapacityOfTheDay() {
		this.fixture.whenAsked(new ListMajorProjects(COORDINATOR, 2026, null, null)).thenAnswers((view) -> {
			assertThat(view.capacity()).isEqualTo(72);
			assertThat(view.policyVersion()).isEqualTo("quota-1");
			assertThat(view.projects()).singleElement().satisfies((major) -> {
				assertThat(major.selection().decisionReference()).isEqualTo("纪要1号");
				assertThat(major.since()).isEqualTo(DAY.plusDays(1));
				assertThat(major.guarantor().name()).isEqualTo("周主任");
				assertThat(major.belowRank()).isTrue();
			});
		});
		this.fixture.whenAsked(new ListMajorProjects(COORDINATOR, 2026, DAY, null))
			.thenAnswers((view) -> assertThat(view.projects()).isEmpty());
		this.fixture.whenAsked(new ListMajorProjects(COORDINATOR, 2018, LocalDate.of(2018, 2, 13), null))
			.thenAnswers((view) -> assertThat(view.capacity()).isNull());
	}

	@Test
	@Clause("F-094")
	void everyListIsReadPageByPageWithoutLosingOrRepeatingARow() {
		pages((after) -> answer(new ListOfficerGaps(COORDINATOR, null, null, null, null, 2, after, null)),
				(page) -> page.rows().stream().map((row) -> row.project().projectId() + row.slot()).toList(),
				(page) -> page.hasNext() ? page.cursors().getLast() : null, (page) -> page.totalCount());
		pages((after) -> answer(new ListOfficerLoads(COORDINATOR, null, null, false, null, 2, after, null)),
				(page) -> page.rows().stream().map((row) -> row.person().personId()).toList(),
				(page) -> page.hasNext() ? page.cursors().getLast() : null, (page) -> page.totalCount());
		pages((after) -> answer(new ListRealNameSheets(COORDINATOR, null, null, null, null, 1, after, null)),
				(page) -> page.rows().stream().map((row) -> row.project().projectId()).toList(),
				(page) -> page.hasNext() ? page.cursors().getLast() : null, (page) -> page.totalCount());
		pages((after) -> answer(new ListGuarantees(COORDINATOR, null, null, false, false, false, null, 1, after, null)),
				(page) -> page.rows().stream().map((row) -> row.project().projectId()).toList(),
				(page) -> page.hasNext() ? page.cursors().getLast() : null, (page) -> page.totalCount());
		pages((after) -> answer(new ListVisits(COORDINATOR, null, null, 1, after, null)),
				(page) -> page.rows().stream().map((row) -> row.visitId()).toList(),
				(page) -> page.hasNext() ? page.cursors().getLast() : null, (page) -> page.totalCount());
		pages((after) -> answer(new ListItems(COORDINATOR, null, null, null, null, false, null, 1, after, null)),
				(page) -> page.rows().stream().map((row) -> row.itemId()).toList(),
				(page) -> page.hasNext() ? page.cursors().getLast() : null, (page) -> page.totalCount());
		this.fixture.whenAsked(new ListItems(COORDINATOR, null, null, null, null, false, null, 1, "garbage", null))
			.thenRefuses("VALUE_INVALID", "after");
		this.fixture.whenAsked(new ListVisits(COORDINATOR, null, null, 1_001, null, null))
			.thenRefuses("VALUE_INVALID", "first");
	}

	@Test
	@Clause("F-094")
	void anAnswerTakesAsManyStatementsForManyRowsAsForFew() {
		int few = statements(new ListRealNameSheets(COORDINATOR, null, null, null, null, 1, null, null));
		int many = statements(new ListRealNameSheets(COORDINATOR, null, null, null, null, 100, null, null));
		assertThat(many).isEqualTo(few);
		few = statements(new ListGuarantees(COORDINATOR, null, null, false, false, false, null, 1, null, null));
		many = statements(new ListGuarantees(COORDINATOR, null, null, false, false, false, null, 100, null, null));
		assertThat(many).isEqualTo(few);
	}

	private int statements(org.diaodu.kernel.message.DomainQuery<?> query) {
		answer(query);
		int before = this.fixture.statements();
		answer(query);
		return this.fixture.statements() - before;
	}

	private static <P> void pages(Function<String, P> ask, Function<P, List<String>> ids, Function<P, String> next,
			Function<P, Long> total) {
		List<String> seen = new ArrayList<>();
		String after = null;
		P page;
		do {
			page = ask.apply(after);
			seen.addAll(ids.apply(page));
			after = next.apply(page);
		}
		while (after != null);
		assertThat(seen).doesNotHaveDuplicates().hasSize(Math.toIntExact(total.apply(page))).hasSizeGreaterThan(1);
	}

	private <A> A answer(org.diaodu.kernel.message.DomainQuery<A> query) {
		return this.fixture.whenAsked(query).answer();
	}

	private static ListOfficerGaps gaps(String districtId, Slot slot, GapKind kind, LocalDate asOf) {
		return new ListOfficerGaps(COORDINATOR, districtId, slot, kind, asOf, 100, null, null);
	}

	private static ListOfficerLoads loads(String unitId, Role role, boolean over) {
		return new ListOfficerLoads(COORDINATOR, unitId, role, over, null, 100, null, null);
	}

	private static ListRealNameSheets sheets(Boolean complete, RealNameSlot missing) {
		return new ListRealNameSheets(COORDINATOR, null, complete, missing, null, 100, null, null);
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

}
