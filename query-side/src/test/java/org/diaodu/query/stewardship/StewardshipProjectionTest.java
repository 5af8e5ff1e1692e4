package org.diaodu.query.stewardship;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.project.event.ProjectAmountRevised;
import org.diaodu.kernel.project.event.ProjectIndustryClassified;
import org.diaodu.kernel.project.event.ProjectTiersChanged;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.stewardship.MajorSelection;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.VisitKind;
import org.diaodu.kernel.stewardship.event.GuaranteeTransferred;
import org.diaodu.kernel.stewardship.event.GuaranteeVisitRecorded;
import org.diaodu.kernel.stewardship.event.GuarantorAssigned;
import org.diaodu.kernel.stewardship.event.ItemDelivered;
import org.diaodu.kernel.stewardship.event.ItemPromised;
import org.diaodu.kernel.stewardship.event.ItemWithdrawn;
import org.diaodu.kernel.stewardship.event.MajorProjectDesignated;
import org.diaodu.kernel.stewardship.event.MajorProjectRemoved;
import org.diaodu.kernel.stewardship.event.OfficerAppointed;
import org.diaodu.kernel.stewardship.event.OfficerHandedOver;
import org.diaodu.kernel.stewardship.event.OfficerReleased;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;
import org.diaodu.query.projection.ProjectionStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.CITY;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.DAY;
import static org.diaodu.query.Shenyang.INDUSTRY;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;

/** The rows that answers are taken from: each holds from a day until another. */
class StewardshipProjectionTest {

	private static final String ID = "project-1";

	private final ProjectionFixture fixture = ProjectionFixture.with();

	@BeforeEach
	void city() {
		this.fixture.given(Shenyang.units()).given(Shenyang.posts(COORDINATOR));
	}

	@AfterEach
	void close() {
		assertThat(this.fixture.bean(ProjectionStore.class).parked()).isEmpty();
		this.fixture.sameWhenDeliveredTwice("stewardship", "project-board")
			.sameAfterReplay("stewardship", "project-board")
			.close();
	}

	@Test
	@Clause({ "F-045", "F-059", "F-060" })
	void placesAreMissedFromTheDayTheAmountAsksForThem() {
		this.fixture.given(Shenyang.enterprise(ID, "机床厂改造", TIEXI, TIEXI_ZONE, 2_000))
			.given(revised(2_000, 20_000, DAY.plusDays(10)))
			.given(revised(20_000, 3_000, DAY.plusDays(30)));
		assertThat(gaps("CITY_MANAGER")).containsExactly("MISSING 2026-03-11 2026-03-31");
		assertThat(gaps("GUARANTOR")).containsExactly("MISSING 2026-03-11 2026-03-31");
		assertThat(gaps("SPECIALIST")).containsExactly("MISSING 2026-03-01 infinity");
		assertThat(gaps("DEPARTMENT")).containsExactly("MISSING 2026-03-11 2026-03-31");
		assertThat(gaps("REGION")).isEmpty();
	}

	@Test
	@Clause("F-060")
	void aDepartmentIsMissedUntilTheIndustryIsClassified() {
		this.fixture.given(Shenyang.enterprise(ID, "机床厂改造", TIEXI, TIEXI_ZONE, 20_000))
			.given(new ProjectIndustryClassified(ID, "C3670", "C", INDUSTRY, true, null, DAY.plusDays(3)));
		assertThat(gaps("DEPARTMENT")).containsExactly("MISSING 2026-03-01 2026-03-04");
	}

	@Test
	@Clause("F-042")
	void aHandoverLeavesNoGapAndAReleaseDoesWithItsLastHolder() {
		this.fixture.given(Shenyang.enterprise(ID, "机床厂改造", TIEXI, TIEXI_ZONE, 2_000))
			.given(new OfficerAppointed(ID, Slot.SPECIALIST, "person-a", "post-1", TIEXI_ZONE, null, DAY.plusDays(1)),
					new OfficerHandedOver(ID, Slot.SPECIALIST, "person-a", "person-b", "post-1", TIEXI_ZONE, "台账已交",
							DAY.plusDays(5)),
					new OfficerReleased(ID, Slot.SPECIALIST, "person-b", "调离", DAY.plusDays(9)));
		assertThat(gaps("SPECIALIST")).containsExactly("MISSING 2026-03-01 2026-03-02", "MISSING 2026-03-10 infinity");
		assertThat(text("SELECT person_id || ' ' || from_day || ' ' || until_day FROM %s.steward_tenure ORDER BY 1"))
			.containsExactly("person-a 2026-03-02 2026-03-06", "person-b 2026-03-06 2026-03-10");
		assertThat(text("SELECT holder_id FROM %s.steward_gap WHERE slot = 'SPECIALIST' AND holder_id IS NOT NULL"))
			.containsExactly("person-b");
	}

	@Test
	@Clause("F-045")
	void aPlaceIsOrphanedFromTheDayAfterItsHoldersPostEnded() {
		this.fixture.given(Shenyang.enterprise(ID, "机床厂改造", TIEXI, TIEXI_ZONE, 2_000))
			.given(post("person-a", "post-1", null), post("person-b", "post-2", DAY.plusDays(40)))
			.given(new OfficerAppointed(ID, Slot.SPECIALIST, "person-a", "post-1", TIEXI_ZONE, null, DAY),
					new OfficerAppointed(ID, Slot.DISTRICT_MANAGER, "person-b", "post-2", TIEXI, null, DAY))
			.projected()
			.given(new PostEnded("person-a", "post-1", "退休", DAY.plusDays(6)));
		assertThat(gaps("SPECIALIST")).containsExactly("ORPHANED 2026-03-08 infinity");
		// The term of the other post is known in advance.
		assertThat(gaps("DISTRICT_MANAGER")).containsExactly("ORPHANED 2026-04-11 infinity");
		this.fixture.given(new ProjectWithdrawn(ID, "重复", DAY.plusDays(10)));
		assertThat(gaps("SPECIALIST")).containsExactly("ORPHANED 2026-03-08 2026-03-11");
		assertThat(gaps("DISTRICT_MANAGER")).isEmpty();
	}

	@Test
	@Clause("F-034")
	void aFactToldLateHoldsFromTheLastChangeOnAtTheEarliest() {
		this.fixture.given(Shenyang.enterprise(ID, "机床厂改造", TIEXI, TIEXI_ZONE, 2_000))
			.given(revised(2_000, 4_000, DAY.plusDays(10)))
			.given(revised(4_000, 20_000, DAY.plusDays(5)));
		assertThat(text("SELECT from_day || ' ' || until_day || ' ' || amount FROM %s.steward_span ORDER BY from_day"))
			.containsExactly("2026-03-01 2026-03-11 200000", "2026-03-11 infinity 2000000");
		assertThat(text("SELECT mandatory_since::text FROM %s.steward_span WHERE mandatory"))
			.containsExactly("2026-03-11");
	}

	@Test
	@Clause("F-059")
	void theSheetIsAskedForSinceTheAmountFirstReachedItWhateverChangesThen() {
		this.fixture.given(Shenyang.enterprise(ID, "机床厂改造", TIEXI, TIEXI_ZONE, 20_000))
			.given(new ProjectIndustryClassified(ID, "C3670", "C", INDUSTRY, true, null, DAY.plusDays(3)))
			.given(revised(20_000, 30_000, DAY.plusDays(5)));
		assertThat(text("SELECT DISTINCT mandatory_since::text FROM %s.steward_span")).containsExactly("2026-03-01");
		assertThat(text("SELECT count(*)::text FROM %s.steward_span")).containsExactly("3");
	}

	@Test
	@Clause("F-067")
	void aVisitIsTheLatestUntilTheNextThatCountsInWhateverOrderTheyAreRecorded() {
		this.fixture.given(Shenyang.enterprise(ID, "机床厂改造", TIEXI, TIEXI_ZONE, 20_000))
			.given(new GuarantorAssigned(ID, "person-c", "post-3", CITY, LeaderRank.CITY_DEPUTY, false, null, DAY),
					visit("visit-1", VisitKind.SITE_VISIT, 10), visit("visit-2", VisitKind.ON_SITE_MEETING, 20))
			.projected()
			.given(visit("visit-3", VisitKind.SITE_VISIT, 15), visit("visit-4", VisitKind.CALL, 25));
		assertThat(text("SELECT visit_id || ' ' || latest_until FROM %s.steward_visit WHERE counts ORDER BY 1"))
			.containsExactly("visit-1 2026-03-16", "visit-2 infinity", "visit-3 2026-03-21");
	}

	@Test
	@Clause("F-067")
	void promisesAreCountedOnTheDayTheyAreDue() {
		LocalDate due = DAY.plusDays(10);
		this.fixture.given(Shenyang.enterprise(ID, "机床厂改造", TIEXI, TIEXI_ZONE, 20_000))
			.given(item("item-kept", due), item("item-late", due), item("item-open", due.plusDays(5)),
					item("item-withdrawn", due), item("item-withdrawn-late", due))
			.given(new ItemDelivered(ID, "item-kept", "已通电", due), new ItemWithdrawn(ID, "item-withdrawn", "无依据", due))
			.projected()
			.given(new ItemDelivered(ID, "item-late", "已通电", due.plusDays(1)),
					new ItemWithdrawn(ID, "item-withdrawn-late", "无依据", due.plusDays(2)));
		assertThat(text("SELECT from_day || ' ' || until_day || ' ' || due || ' ' || kept FROM %s.steward_promises"
				+ " ORDER BY from_day"))
			.containsExactly("2026-03-11 2026-03-13 3 1", "2026-03-13 2026-03-16 2 1", "2026-03-16 infinity 3 1");
	}

	@Test
	@Clause({ "F-062", "F-068" })
	void aSeatIsHeldFromItsDesignationToItsRemovalAndAgain() {
		String list = "major-projects-2026";
		MajorSelection selection = new MajorSelection(ID, 90, 80, 70, "纪要1号");
		this.fixture.given(Shenyang.enterprise(ID, "机床厂改造", TIEXI, TIEXI_ZONE, 20_000))
			.given(new MajorProjectDesignated(list, 2026, selection, 72, "v1", DAY),
					new MajorProjectRemoved(list, 2026, ID, "推迟", null, DAY.plusDays(5)),
					new MajorProjectDesignated(list, 2026, selection, 72, "v1", DAY.plusDays(7)),
					new GuarantorAssigned(ID, "person-c", "post-3", CITY, LeaderRank.CITY_DEPUTY, true, "v1", DAY),
					new GuaranteeTransferred(ID, "person-c", "person-d", "post-4", CITY, null, true, "v1", "分工调整",
							DAY.plusDays(2)));
		assertThat(text("SELECT from_day || ' ' || until_day FROM %s.steward_seat ORDER BY from_day"))
			.containsExactly("2026-03-01 2026-03-06", "2026-03-08 infinity");
		assertThat(gaps("GUARANTOR")).isEmpty();
	}

	private List<String> gaps(String slot) {
		return text("SELECT kind || ' ' || from_day || ' ' || until_day FROM %s.steward_gap WHERE slot = '" + slot
				+ "' ORDER BY from_day");
	}

	private List<String> text(String sql) {
		this.fixture.projected();
		return JdbcClient.create(this.fixture.database().owner())
			.sql(sql.formatted("query_a"))
			.query(String.class)
			.list();
	}

	private static PostAssigned post(String personId, String postId, LocalDate to) {
		return new PostAssigned(personId, postId, Role.SPECIALIST, TIEXI_ZONE, null, DAY.minusYears(1), to,
				DAY.minusYears(1));
	}

	private static GuaranteeVisitRecorded visit(String id, VisitKind kind, int days) {
		return new GuaranteeVisitRecorded(ID, id, "person-c", kind, "现场", List.of("person-a"), List.of("供电\n不足"),
				DAY.plusDays(days));
	}

	private static ItemPromised item(String id, LocalDate due) {
		return new ItemPromised(ID, id, null, "person-c", "接通供电", "person-e", CITY, due, DAY);
	}

	private static org.diaodu.kernel.message.DomainEvent[] revised(long before, long after, LocalDate day) {
		Set<Tier> tiers = EnumSet.of(Tier.ZONE);
		if (after >= 3_000) {
			tiers.add(Tier.DISTRICT);
		}
		if (after >= 10_000) {
			tiers.add(Tier.CITY);
		}
		return new org.diaodu.kernel.message.DomainEvent[] {
				new ProjectAmountRevised(ID, Amounts.ofTotal(WanYuan.of(before)), Amounts.ofTotal(WanYuan.of(after)),
						"调整", day),
				new ProjectTiersChanged(ID, Set.of(), tiers, true, WanYuan.of(after), TierChangeCause.AMOUNT_REVISED,
						"2018-7", day) };
	}

}
