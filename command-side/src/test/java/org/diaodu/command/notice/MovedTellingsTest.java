package org.diaodu.command.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.diaodu.command.notice.Audience.DutyOf;
import org.diaodu.command.notice.Audience.GovernmentLeaders;
import org.diaodu.command.notice.Audience.Outside;
import org.diaodu.command.notice.Audience.OwnerContact;
import org.diaodu.command.notice.Audience.Reporter;
import org.diaodu.command.notice.Audience.StandIns;
import org.diaodu.command.notice.Audience.Supervisors;
import org.diaodu.command.notice.Audience.WhoeverSorts;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.PersonRegistered;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.notice.NoticeKind;
import org.diaodu.kernel.notice.NoticeTexts;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.event.ObstacleMoved;
import org.diaodu.kernel.obstacle.event.ObstacleReassigned;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionClaimed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionConfirmed;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawalRevoked;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;
import org.diaodu.kernel.project.Family;

import static org.assertj.core.api.Assertions.assertThat;

/** An obstacle that followed its project is told of by what has changed, and for whom. */
@Clause({ "F-004", "F-117", "F-123" })
class MovedTellingsTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private static final ObstacleSite HERE = site("tiexi", null);

	private final KnownMatter matter = new KnownMatter();

	private static ObstacleSite site(String districtId, String ownerCode) {
		return new ObstacleSite(Family.ENTERPRISE, null, districtId, null, null, null, ownerCode);
	}

	private void claimed(Arbiter confirmedBy) {
		this.matter.leadUnitId = "lead";
		this.matter.withItsLead = true;
		this.matter.evolve(new ObstacleSolutionClaimed("obstacle-1", "lead", "已迁改", List.of(), true, "2018-7",
				List.of(new DueClock(ClockKind.OBSTACLE_CONFIRMATION, "", Deadline.on(DAY.plusDays(3))),
						new DueClock(ClockKind.OBSTACLE_SILENCE, "", Deadline.on(DAY.plusDays(5)))),
				List.of(), DAY, confirmedBy));
	}

	/** Where others confirm than before, they have days for it. */
	private List<Telling> moved(ObstacleSite before, ObstacleSite after, Arbiter confirmedBy, LocalDate day) {
		return moved(new ObstacleMoved("obstacle-1", before, after, "sorting", null, null, confirmedBy, null, day,
				List.of(clock(ClockKind.OBSTACLE_CONFIRMATION, 3), clock(ClockKind.OBSTACLE_SILENCE, 5))));
	}

	private List<Telling> movedWithoutNewDays(ObstacleSite before, ObstacleSite after, Arbiter confirmedBy,
			Arbiter concludedBy) {
		return moved(new ObstacleMoved("obstacle-1", before, after, "sorting", null, null, confirmedBy, concludedBy,
				DAY, null));
	}

	private List<Telling> moved(ObstacleMoved event) {
		this.matter.evolve(event);
		return new ObstacleTellings(this.matter).of(event);
	}

	private static DueClock clock(ClockKind kind, int days) {
		return new DueClock(kind, "", Deadline.on(DAY.plusDays(days)));
	}

	private static List<NoticeKind> kinds(List<Telling> told) {
		return told.stream().map(Telling::kind).toList();
	}

	@Test
	void whoeverHasToConfirmByALinkedOwnerIsToldAndWhoeverHasToNoLonger() {
		claimed(Arbiter.LEADER);
		List<Telling> told = moved(HERE, site("tiexi", "owner"), Arbiter.REPORTERS, DAY);
		assertThat(kinds(told)).containsExactly(NoticeKind.OBSTACLE_CONFIRMATION_ASKED,
				NoticeKind.OBSTACLE_CONFIRMATION_TAKEN, NoticeKind.OBSTACLE_OWNER_CHANGED);
		assertThat(told.getFirst().audiences()).containsExactly(new Outside(new Reporter(), "lead"),
				new OwnerContact());
		assertThat(told.getFirst().arguments()).containsEntry("unit", "lead")
			.containsEntry("answerBy", DAY.plusDays(3).toString())
			.containsEntry("until", DAY.plusDays(5).toString());
		assertThat(told.get(1).audiences()).containsExactly(new StandIns(SolvingTier.DISTRICT));
	}

	/** Not the officer of the project alone: the turn was that of all of them. */
	@Test
	void allWhoSortAreToldThatOthersConfirmAndWhoeverConfirmsTooBeforeThem() {
		claimed(Arbiter.SORTER);
		List<Telling> told = moved(HERE, site("tiexi", "owner"), Arbiter.REPORTERS, DAY);
		assertThat(kinds(told)).containsExactly(NoticeKind.OBSTACLE_CONFIRMATION_ASKED,
				NoticeKind.OBSTACLE_CONFIRMATION_TAKEN, NoticeKind.OBSTACLE_OWNER_CHANGED);
		assertThat(told.getFirst().audiences()).containsExactly(new Outside(new Reporter(), "lead"),
				new OwnerContact());
		assertThat(told.get(1).audiences()).containsExactly(new Outside(new WhoeverSorts(), "lead"));
	}

	/** It is claimed again, and the days to say whether it is so begin anew. */
	@Test
	void onceAWithdrawalIsRevokedWhoeverConfirmsIsAskedAnewWithTheDays() {
		claimed(Arbiter.REPORTERS);
		List<Telling> told = revoked(DAY.plusDays(20));
		assertThat(kinds(told)).containsExactly(NoticeKind.OBSTACLE_CONFIRMATION_ASKED,
				NoticeKind.OBSTACLE_WITHDRAWAL_REVOKED);
		assertThat(told.getFirst().audiences()).containsExactly(new Outside(new Reporter(), "lead"),
				new OwnerContact());
		assertThat(told.getFirst().arguments()).containsEntry("unit", "lead")
			.containsEntry("answerBy", DAY.plusDays(23).toString())
			.containsEntry("until", DAY.plusDays(25).toString());
	}

	@Test
	void nothingClaimedNobodyIsAsked() {
		this.matter.leadUnitId = "lead";
		assertThat(kinds(revoked(DAY))).containsExactly(NoticeKind.OBSTACLE_WITHDRAWAL_REVOKED);
	}

	private List<Telling> revoked(LocalDate day) {
		ObstacleWithdrawalRevoked event = new ObstacleWithdrawalRevoked("obstacle-1", "仍未解决", false,
				List.of(new DueClock(ClockKind.OBSTACLE_CONFIRMATION, "", Deadline.on(day.plusDays(3))),
						new DueClock(ClockKind.OBSTACLE_SILENCE, "", Deadline.on(day.plusDays(5)))),
				List.of(), day);
		this.matter.evolve(event);
		return new ObstacleTellings(this.matter).of(event);
	}

	@Test
	void whereTheDayToConfirmPassedTheLastOneIsNamed() {
		claimed(Arbiter.REPORTERS);
		List<Telling> told = moved(HERE, site("tiexi", "owner"), Arbiter.REPORTERS, DAY.plusDays(4));
		assertThat(kinds(told)).as("those who reported it confirm as before")
			.containsExactly(NoticeKind.OBSTACLE_CONFIRMATION_ASKED, NoticeKind.OBSTACLE_OWNER_CHANGED);
		assertThat(told.getFirst().arguments()).containsEntry("answerBy", DAY.plusDays(5).toString());
	}

	@Test
	void nothingClaimedALinkedOwnerTransfersNothing() {
		List<Telling> told = moved(HERE, site("tiexi", "owner"), null, DAY);
		assertThat(kinds(told)).containsExactly(NoticeKind.OBSTACLE_OWNER_CHANGED);
		assertThat(told.getFirst().audiences()).contains(new OwnerContact(), new Reporter())
			.doesNotContain(new DutyOf(SolvingTier.DISTRICT));
	}

	/** Those of before are told of it no longer: it is no matter of theirs. */
	@Test
	void inAnotherDistrictWhoeverConfirmsThereIsAsked() {
		claimed(Arbiter.LEADER);
		List<Telling> told = moved(HERE, site("heping", null), Arbiter.SORTER, DAY);
		assertThat(kinds(told)).containsExactly(NoticeKind.OBSTACLE_CONFIRMATION_ASKED, NoticeKind.OBSTACLE_MOVED);
	}

	@Test
	void whoeverConfirmedItGoesOnWhereOnlyADepartmentChanged() {
		claimed(Arbiter.REPORTERS);
		ObstacleSite after = new ObstacleSite(Family.ENTERPRISE, null, "tiexi", null, "construction", null, null);
		assertThat(kinds(movedWithoutNewDays(HERE, after, Arbiter.REPORTERS, null)))
			.containsExactly(NoticeKind.OBSTACLE_MOVED);
	}

	/** Those who confirm are the same, and have the days they had. */
	@Test
	void anOwnerForWhomNobodySpeaksHasNobodyAskedAndPromisesNoContact() {
		claimed(Arbiter.REPORTERS);
		List<Telling> told = movedWithoutNewDays(HERE, site("tiexi", "owner"), Arbiter.REPORTERS, null);
		assertThat(kinds(told)).containsExactly(NoticeKind.OBSTACLE_OWNER_CHANGED);
		assertThat(NoticeTexts.render(NoticeKind.OBSTACLE_OWNER_CHANGED, told.getFirst().arguments(), Locale.CHINESE))
			.contains("有联系人的,其联系人可跟踪");
		assertThat(NoticeTexts.render(NoticeKind.OBSTACLE_OWNER_CHANGED, told.getFirst().arguments(), Locale.ENGLISH))
			.contains("contacts, where it has any, may");
	}

	private void confirmedUnderSupervision() {
		claimed(Arbiter.REPORTERS);
		this.matter.supervised = true;
		this.matter.evolve(new ObstacleSolutionConfirmed("obstacle-1", true,
				List.of(clock(ClockKind.OBSTACLE_CONCLUSION, 7)), List.of(), DAY, null));
	}

	/** With the day, which goes on. */
	@Test
	@Clause("F-121")
	void whoeverConcludesItsSupervisionWhereItIsNowIsToldSo() {
		confirmedUnderSupervision();
		List<Telling> told = movedWithoutNewDays(HERE, site("heping", null), null, Arbiter.SORTER);
		assertThat(told.stream().map((telling) -> telling.kind().name())).containsExactly("OBSTACLE_CONCLUSION_ASKED",
				"OBSTACLE_MOVED");
		assertThat(told.getFirst().audiences()).containsExactly(new Supervisors(SolvingTier.DISTRICT));
		assertThat(told.getFirst().arguments()).containsEntry("answerBy", DAY.plusDays(7).toString());
	}

	@Test
	@Clause("F-121")
	void whoeverConcludesItAsBeforeIsNotToldAnew() {
		confirmedUnderSupervision();
		assertThat(kinds(movedWithoutNewDays(HERE, site("tiexi", "owner"), null, Arbiter.SORTER)))
			.containsExactly(NoticeKind.OBSTACLE_OWNER_CHANGED);
		this.matter.raised.put(ClockKind.OBSTACLE_CONCLUSION.name(), Arbiter.TIER_ABOVE);
		assertThat(kinds(movedWithoutNewDays(HERE, site("heping", null), null, Arbiter.TIER_ABOVE)))
			.as("had it since nobody below did")
			.containsExactly(NoticeKind.OBSTACLE_MOVED);
	}

	/** Without letters that run, whoever supervises goes on or concludes: their turn. */
	@Test
	@Clause("F-121")
	void whoeverMayGoOnOrConcludeWhileItIsSolvedIsToldWithoutADay() {
		this.matter.leadUnitId = "lead";
		this.matter.withItsLead = true;
		this.matter.supervised = true;
		this.matter.evolve(new SupervisionLetterIssued("obstacle-1", LetterColour.BLUE, "lead", "DH-1", "无进展",
				Deadline.on(DAY.plusDays(3)), List.of(clock(ClockKind.OBSTACLE_LETTER, 3)), List.of(), DAY, null));
		assertThat(kinds(movedWithoutNewDays(HERE, site("heping", null), null, Arbiter.SORTER))).as("a letter runs")
			.containsExactly(NoticeKind.OBSTACLE_MOVED);
		this.matter.evolve(new ObstacleReassigned("obstacle-1", "lead", "another", "职责明确", "JB-2", List.of(),
				List.of(new ClockRef(ClockKind.OBSTACLE_LETTER, "")), DAY, null));
		assertThat(movedWithoutNewDays(site("heping", null), HERE, null, Arbiter.SORTER).stream()
			.map((telling) -> telling.kind().name())).containsExactly("OBSTACLE_CONCLUSION_ASKED", "OBSTACLE_MOVED");
	}

	/** Nobody confirms what their own unit claims, in whichever post they act. */
	@Test
	@Clause("F-006")
	void whoeverServesInTheClaimingUnitAndReportedItIsNotAsked() {
		TestDirectory directory = new TestDirectory();
		for (String person : List.of("person-zone", "person-both")) {
			directory.with(new PersonRegistered(person, DAY)).post(person, Role.SPECIALIST, TestDirectory.ZONE, null);
		}
		directory.with(new PostAssigned("person-both", "another-post", Role.SPECIALIST,
				TestDirectory.TIEXI_CONSTRUCTION, null, TestDirectory.FOUNDED, null, TestDirectory.FOUNDED));
		this.matter.reporterId = "person-both";
		this.matter.otherReporterIds.add("person-zone");
		assertThat(new Recipients(directory, DAY)
			.of(new Outside(new Reporter(), TestDirectory.TIEXI_CONSTRUCTION), new ConcernedProject(), this.matter)
			.people()).containsExactly("person-zone");
	}

	/** The city goes on with it; where it is now it was not known of. */
	@Test
	void ofTheCitysTierTheReceivingDistrictIsToldAndItsLeaders() {
		this.matter.tier = SolvingTier.CITY;
		assertThat(moved(HERE, site("heping", null), null, DAY).getFirst().audiences())
			.contains(new DutyOf(SolvingTier.DISTRICT), new GovernmentLeaders(SolvingTier.DISTRICT));
	}

}
