package org.diaodu.command.jurisdiction;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.diaodu.command.jurisdiction.PersonVault.Particulars;
import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.MeritKind;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.ConferRank;
import org.diaodu.kernel.jurisdiction.command.EndPost;
import org.diaodu.kernel.jurisdiction.command.ErasePerson;
import org.diaodu.kernel.jurisdiction.command.PersonCommand;
import org.diaodu.kernel.jurisdiction.command.RecordMerit;
import org.diaodu.kernel.jurisdiction.command.RecordTraining;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.jurisdiction.event.MeritRecorded;
import org.diaodu.kernel.jurisdiction.event.PersonErased;
import org.diaodu.kernel.jurisdiction.event.PersonRegistered;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.jurisdiction.event.RankConferred;
import org.diaodu.kernel.jurisdiction.event.TrainingRecorded;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;

import static org.assertj.core.api.Assertions.assertThat;

@Clause("F-039")
class PersonTest {

	private static final String ID = "person-1";

	private static final LocalDate DAY = LocalDate.of(2019, 1, 1);

	private static final PersonRegistered REGISTERED = new PersonRegistered(ID, DAY);

	private static final PostAssigned ASSIGNED = new PostAssigned(ID, "post-1", Role.SPECIALIST, TestDirectory.ZONE,
			null, DAY, null, DAY);

	/** Today in decisions. */
	private static final LocalDate TODAY = LocalDate.of(2019, 6, 1);

	private static final PersonErased ERASED = new PersonErased(ID, "本人申请", "申请〔2019〕1号", DAY);

	private static final Attribution TIEXI_COORDINATOR = People.acting("person-tiexi-drc", Role.COORDINATOR,
			TestDirectory.TIEXI_DRC);

	private static final Attribution HEPING_COORDINATOR = People.acting("person-heping-drc", Role.COORDINATOR,
			TestDirectory.HEPING_DRC);

	private final Vault vault = new Vault();

	private final TestDirectory directory = new TestDirectory()
		.post(TIEXI_COORDINATOR.actor(), Role.COORDINATOR, TestDirectory.TIEXI_DRC, null)
		.post(HEPING_COORDINATOR.actor(), Role.COORDINATOR, TestDirectory.HEPING_DRC, null);

	private final Decision<Person> decision = Decision.of(Person.class, this.directory, this.vault);

	private static Attribution anotherCommandOf(Attribution by) {
		return new Attribution(by.actor(), by.role(), by.organisation(), by.channel(), new UUID(0, 2),
				by.correlationId(), null, by.source(), by.evidence());
	}

	private static AssignPost assign(Role role, String unitId, @Nullable String ownerCode) {
		return new AssignPost(ID, "post-1", role, unitId, ownerCode, DAY, null);
	}

	@Test
	@Clause("F-069")
	void keepsNameAndPhoneOutOfTheEvent() {
		this.decision.when(People.CITY_COORDINATOR, new RegisterPerson(ID, "王五", "024-1", DAY)).thenRecords(REGISTERED);
		assertThat(this.vault.find(ID)).isEqualTo(new Particulars("王五", "024-1"));
	}

	@Test
	void recordsNothingWhenRegisteredTwiceAlike() {
		this.vault.put(ID, new Particulars("王五", null));
		this.decision.given(REGISTERED)
			.when(People.CITY_COORDINATOR, new RegisterPerson(ID, "王五", null, DAY))
			.thenRecordsNothing();
	}

	@Test
	void refusesAnotherNameUnderTheSameIdAndKeepsTheFirst() {
		this.vault.put(ID, new Particulars("王五", null));
		this.decision.given(REGISTERED)
			.when(anotherCommandOf(People.CITY_COORDINATOR), new RegisterPerson(ID, "赵六", null, DAY))
			.thenRefuses(JurisdictionRefusal.PERSON_ALREADY_REGISTERED);
		assertThat(this.vault.find(ID)).isEqualTo(new Particulars("王五", null));
	}

	@Test
	void keepsNothingOfAPersonWhoseRegistrationIsRefused() {
		this.decision.when(People.ZONE_SPECIALIST, new RegisterPerson(ID, "王五", null, DAY))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
		assertThat(this.vault.find(ID)).isNull();
	}

	@Test
	void givesAPost() {
		this.decision.given(REGISTERED)
			.when(People.CITY_COORDINATOR, assign(Role.SPECIALIST, TestDirectory.ZONE, null))
			.thenRecords(ASSIGNED);
	}

	@ParameterizedTest
	@Clause({ "F-048", "F-049", "F-050", "F-053" })
	@CsvSource({ "SPECIALIST,unit-210106-drc", "SPECIALIST,unit-210106", "MANAGER,unit-210106401",
			"MANAGER,unit-210100-industry", "LIAISON,unit-210100-construction", "COORDINATOR,unit-210106401",
			"INSPECTOR,unit-210106401", "PUBLIC,unit-210100", "SYSTEM,unit-210100" })
	void refusesARoleThatTheUnitDoesNotHave(Role role, String unitId) {
		this.decision.given(REGISTERED)
			.when(People.CITY_COORDINATOR, assign(role, unitId, null))
			.thenRefuses(JurisdictionRefusal.ROLE_UNFIT_FOR_UNIT, "role");
	}

	@ParameterizedTest
	@Clause({ "F-048", "F-049", "F-050", "F-053" })
	@CsvSource({ "SPECIALIST,unit-210106401", "SPECIALIST,unit-210100-construction", "MANAGER,unit-210106-drc",
			"LIAISON,unit-210100-industry", "COORDINATOR,unit-210100-drc", "INSPECTOR,unit-210100" })
	void acceptsARoleThatTheUnitHas(Role role, String unitId) {
		this.decision.given(REGISTERED)
			.when(People.CITY_COORDINATOR, assign(role, unitId, null))
			.thenRecords(new PostAssigned(ID, "post-1", role, unitId, null, DAY, null, DAY));
	}

	@Test
	@Clause({ "F-051", "F-055" })
	void refusesAnOwnerContactWithoutTheOwnersCode() {
		this.decision.given(REGISTERED)
			.when(People.CITY_COORDINATOR, assign(Role.OWNER_CONTACT, TestDirectory.TIEXI, "91440300192203821Z"))
			.thenRefuses(JurisdictionRefusal.OWNER_CODE_REQUIRED, "ownerCode");
	}

	@Test
	@Clause({ "F-051", "F-055" })
	void keepsTheOwnersCodeOfAnOwnerContact() {
		this.decision.given(REGISTERED)
			.when(People.CITY_COORDINATOR, assign(Role.OWNER_CONTACT, TestDirectory.TIEXI, "914403001922038216"))
			.thenRecords(new PostAssigned(ID, "post-1", Role.OWNER_CONTACT, TestDirectory.TIEXI, "914403001922038216",
					DAY, null, DAY));
	}

	@Test
	void refusesAUnitNobodyKnows() {
		this.decision.given(REGISTERED)
			.when(People.CITY_COORDINATOR, assign(Role.SPECIALIST, "unit-nowhere", null))
			.thenRefuses(JurisdictionRefusal.UNIT_UNKNOWN, "unitId");
	}

	@Test
	void refusesAnotherPostUnderTheSameId() {
		this.decision.given(REGISTERED, ASSIGNED)
			.when(People.CITY_COORDINATOR, assign(Role.SPECIALIST, TestDirectory.HEPING_ZONE, null))
			.thenRefuses(CommonRefusal.VALUE_INVALID, "postId");
	}

	@Test
	void endsAPost() {
		this.decision.given(REGISTERED, ASSIGNED)
			.when(People.CITY_COORDINATOR, new EndPost(ID, "post-1", DAY.plusDays(9), "调离"))
			.thenRecords(new PostEnded(ID, "post-1", "调离", DAY.plusDays(9)));
	}

	@Test
	void refusesToEndAPostTwice() {
		this.decision.given(REGISTERED, ASSIGNED, new PostEnded(ID, "post-1", "调离", DAY))
			.when(People.CITY_COORDINATOR, new EndPost(ID, "post-1", DAY.plusDays(9), "调离"))
			.thenRefuses(JurisdictionRefusal.POST_ALREADY_ENDED);
	}

	@Test
	void refusesToEndAPostBeforeItBegan() {
		this.decision.given(REGISTERED, ASSIGNED)
			.when(People.CITY_COORDINATOR, new EndPost(ID, "post-1", DAY.minusDays(1), "调离"))
			.thenRefuses(JurisdictionRefusal.POST_ENDS_BEFORE_START);
	}

	@Test
	void refusesAPostWhoseTermEndsBeforeItBegins() {
		this.decision.given(REGISTERED)
			.when(People.CITY_COORDINATOR,
					new AssignPost(ID, "post-1", Role.SPECIALIST, TestDirectory.ZONE, null, DAY, DAY.minusDays(1)))
			.thenRefuses(JurisdictionRefusal.POST_ENDS_BEFORE_START, "to");
	}

	@Test
	@Clause({ "F-001", "F-009" })
	void letsNobodyGiveThemselvesAPost() {
		String own = People.CITY_COORDINATOR.actor();
		this.decision.given(new PersonRegistered(own, DAY))
			.when(People.CITY_COORDINATOR,
					new AssignPost(own, "post-2", Role.RESPONSIBLE_LEADER, TestDirectory.CITY, null, DAY, null))
			.thenRefuses(JurisdictionRefusal.POST_OWN, "personId");
	}

	@Test
	void refusesToEndAPostThePersonDoesNotHave() {
		this.decision.given(REGISTERED)
			.when(People.CITY_COORDINATOR, new EndPost(ID, "post-1", DAY, "调离"))
			.thenRefuses(JurisdictionRefusal.POST_UNKNOWN);
	}

	@Test
	@Clause({ "F-064", "F-065" })
	void recordsARankFromADayOn() {
		this.decision.given(REGISTERED)
			.when(People.CITY_COORDINATOR, new ConferRank(ID, LeaderRank.CITY_DEPUTY, DAY, "沈委干〔2019〕1号"))
			.thenRecords(new RankConferred(ID, LeaderRank.CITY_DEPUTY, DAY, "沈委干〔2019〕1号", DAY));
	}

	@Test
	@Clause("F-064")
	void recordsNothingWhenTheRankOfThatDayIsKnown() {
		this.decision.given(REGISTERED, new RankConferred(ID, LeaderRank.CITY_DEPUTY, DAY, null, DAY))
			.when(People.CITY_COORDINATOR, new ConferRank(ID, LeaderRank.CITY_DEPUTY, DAY, null))
			.thenRecordsNothing();
	}

	@Test
	@Clause("F-064")
	void refusesARankFromWhoeverDoesNotKeepTheDirectory() {
		this.decision.given(REGISTERED)
			.when(People.TIEXI_MANAGER, new ConferRank(ID, LeaderRank.CITY_DEPUTY, DAY, null))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
	}

	@Test
	@Clause("F-064")
	void aRankHoldsFromItsDayUntilALaterOneAndTheLaterRecordedCorrects() {
		TestDirectory directory = new TestDirectory();
		directory.with(REGISTERED)
			.with(new RankConferred(ID, LeaderRank.CITY_DEPUTY, DAY, null, DAY))
			.with(new RankConferred(ID, LeaderRank.DIVISION_CHIEF, DAY.minusYears(5), null, DAY.minusYears(5)))
			.with(new RankConferred(ID, LeaderRank.BUREAU_CHIEF, DAY.minusYears(5), null, DAY.minusYears(5)));
		assertThat(directory.rankOn(ID, DAY.minusYears(5).minusDays(1))).isNull();
		assertThat(directory.rankOn(ID, DAY.minusDays(1))).isEqualTo(LeaderRank.BUREAU_CHIEF);
		assertThat(directory.rankOn(ID, DAY)).isEqualTo(LeaderRank.CITY_DEPUTY);
		assertThat(directory.rankOn("person-nobody", DAY)).isNull();
	}

	@Test
	@Clause("F-069")
	void erasesNameAndPhoneOfWhoeverHoldsNoPost() {
		this.vault.put(ID, new Particulars("王五", "024-1"));
		this.decision.given(REGISTERED)
			.when(People.CITY_COORDINATOR, new ErasePerson(ID, "本人申请", "申请〔2019〕1号"))
			.thenRecords(new PersonErased(ID, "本人申请", "申请〔2019〕1号", TODAY));
		assertThat(this.vault.find(ID)).isNull();
	}

	@Test
	@Clause("F-069")
	void emptiesTheVaultAgainWhenErasureIsRepeated() {
		this.vault.put(ID, new Particulars("王五", "024-1"));
		this.decision.given(REGISTERED, ERASED)
			.when(People.CITY_COORDINATOR, new ErasePerson(ID, "本人申请", "申请〔2019〕1号"))
			.thenRecordsNothing();
		assertThat(this.vault.find(ID)).isNull();
	}

	@Test
	@Clause("F-069")
	void refusesToEraseWhoeverHoldsAPostAndKeepsTheirName() {
		this.vault.put(ID, new Particulars("王五", "024-1"));
		this.directory.with(REGISTERED).with(ASSIGNED);
		this.decision.given(REGISTERED, ASSIGNED)
			.when(People.CITY_COORDINATOR, new ErasePerson(ID, "本人申请", "申请〔2019〕1号"))
			.thenRefuses(JurisdictionRefusal.PERSON_HOLDS_POST, "personId");
		assertThat(this.vault.find(ID)).isNotNull();
	}

	@Test
	@Clause("F-069")
	void erasesOnTheDayAfterTheLastPostEnded() {
		this.directory.with(REGISTERED).with(ASSIGNED).with(new PostEnded(ID, "post-1", "退休", TODAY.minusDays(1)));
		this.decision.given(REGISTERED, ASSIGNED, new PostEnded(ID, "post-1", "退休", TODAY.minusDays(1)))
			.when(People.CITY_COORDINATOR, new ErasePerson(ID, "本人申请", "申请〔2019〕1号"))
			.thenRecords(new PersonErased(ID, "本人申请", "申请〔2019〕1号", TODAY));
	}

	@Test
	@Clause("F-069")
	void refusesAnErasureWithoutReasonOrDocument() {
		this.decision.given(REGISTERED)
			.when(People.CITY_COORDINATOR, new ErasePerson(ID, " ", "申请〔2019〕1号"))
			.thenRefuses(CommonRefusal.REASON_REQUIRED, "reason");
	}

	static Stream<PersonCommand> afterErasure() {
		return Stream.of(new RegisterPerson(ID, "王五", null, DAY), assign(Role.SPECIALIST, TestDirectory.ZONE, null),
				new ConferRank(ID, LeaderRank.STAFF, DAY, null), new RecordTraining(ID, "业务培训", DAY, null),
				new RecordMerit(ID, MeritKind.AWARD, "先进个人", "沈政发〔2019〕1号", DAY));
	}

	@ParameterizedTest
	@MethodSource("afterErasure")
	@Clause("F-069")
	void recordsNothingMoreOfWhoeverWasErasedAndStoresNoName(PersonCommand command) {
		this.decision.given(REGISTERED, ERASED)
			.when(People.SYSTEM, command)
			.thenRefuses(JurisdictionRefusal.PERSON_ERASED, "personId");
		assertThat(this.vault.find(ID)).isNull();
	}

	@Test
	@Clause("F-088")
	void recordsATrainingOnce() {
		TrainingRecorded trained = new TrainingRecorded(ID, "业务培训", "合格", DAY);
		this.decision.given(REGISTERED, ASSIGNED)
			.when(People.CITY_COORDINATOR, new RecordTraining(ID, "业务培训", DAY, "合格"))
			.thenRecords(trained);
		this.decision.given(trained)
			.when(People.CITY_COORDINATOR, new RecordTraining(ID, "业务培训", DAY, "合格"))
			.thenRecordsNothing();
	}

	@Test
	@Clause("F-092")
	void recordsAMeritWithItsDocument() {
		this.decision.given(REGISTERED, ASSIGNED)
			.when(TIEXI_COORDINATOR, new RecordMerit(ID, MeritKind.PRAISE, "通报表扬", "铁政发〔2019〕1号", DAY))
			.thenRecords(new MeritRecorded(ID, MeritKind.PRAISE, "通报表扬", "铁政发〔2019〕1号", DAY));
	}

	@Test
	@Clause("F-092")
	void refusesARecordOfAnOfficerOfAnotherDistrict() {
		this.decision.given(REGISTERED, ASSIGNED)
			.when(HEPING_COORDINATOR, new RecordMerit(ID, MeritKind.WARNING, "诫勉", "和政发〔2019〕1号", DAY))
			.thenRefuses(JurisdictionRefusal.OUTSIDE_TERRITORY, "personId");
	}

	@Test
	@Clause("F-088")
	void refusesATrainingThatIsStillToCome() {
		this.decision.given(REGISTERED, ASSIGNED)
			.when(People.CITY_COORDINATOR, new RecordTraining(ID, "业务培训", TODAY.plusDays(1), null))
			.thenRefuses(CommonRefusal.DATE_IN_FUTURE, "on");
	}

	private static final class Vault implements PersonVault {

		private final Map<String, Particulars> people = new HashMap<>();

		@Override
		public void put(String personId, Particulars particulars) {
			this.people.put(personId, particulars);
		}

		@Override
		public @Nullable Particulars find(String personId) {
			return this.people.get(personId);
		}

		@Override
		public void erase(String personId) {
			this.people.remove(personId);
		}

	}

}
