package org.diaodu.query.stewardship;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.stewardship.GapKind;
import org.diaodu.kernel.stewardship.query.DistrictCompletenessView;
import org.diaodu.kernel.stewardship.query.FindProjectPeople;
import org.diaodu.kernel.stewardship.query.FindRealNameCompleteness;
import org.diaodu.kernel.stewardship.query.ListOfficerGaps;
import org.diaodu.kernel.stewardship.query.ListOfficerLoads;
import org.diaodu.kernel.stewardship.query.ListRealNameSheets;
import org.diaodu.kernel.stewardship.query.OfficerGapView;
import org.diaodu.kernel.stewardship.query.RealNameSheetView;
import org.diaodu.kernel.stewardship.query.SheetLineView;
import org.diaodu.kernel.stewardship.query.SlotView;
import org.diaodu.kernel.stewardship.RealNameSlot;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.query.ProjectionFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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

	private static ListOfficerGaps gaps(String districtId, Slot slot, GapKind kind, LocalDate asOf) {
		return new ListOfficerGaps(COORDINATOR, districtId, slot, kind, asOf, 100, null, null);
	}

	private static ListOfficerLoads loads(String unitId, Role role, boolean over) {
		return new ListOfficerLoads(COORDINATOR, unitId, role, over, null, 100, null, null);
	}

	private static ListRealNameSheets sheets(Boolean complete, RealNameSlot missing) {
		return new ListRealNameSheets(COORDINATOR, null, complete, missing, null, 100, null, null);
	}

}
