package org.diaodu.command.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.kernel.jurisdiction.command.ChangeLeadingGroup;
import org.diaodu.kernel.jurisdiction.command.ConveneLeadingGroup;
import org.diaodu.kernel.jurisdiction.command.ErasePerson;
import org.diaodu.kernel.jurisdiction.event.LeadingGroupChanged;
import org.diaodu.kernel.jurisdiction.event.LeadingGroupConvened;
import org.diaodu.kernel.jurisdiction.event.PersonRegistered;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.jspecify.annotations.Nullable;

import static org.diaodu.command.jurisdiction.TestDirectory.CITY_DRC;

@Clause("F-009")
class LeadingGroupTest {

	private static final String ID = "group-1";

	private static final LocalDate DAY = LocalDate.of(2018, 1, 10);

	private static final LeadingGroupConvened CONVENED = new LeadingGroupConvened(ID, "领导小组", "person-1",
			List.of("person-2"), CITY_DRC, "沈委办〔2018〕1号", DAY);

	private static final LeadingGroupChanged CHANGED = new LeadingGroupChanged(ID, "person-2", List.of("person-1"),
			CITY_DRC, "沈委办〔2018〕9号", "人事变动", DAY.plusDays(9));

	private final TestDirectory directory = new TestDirectory().with(new PersonRegistered("person-1", DAY))
		.with(new PersonRegistered("person-2", DAY));

	private final Decision<LeadingGroup> decision = Decision.of(LeadingGroup.class, this.directory);

	private static ConveneLeadingGroup convene(String chairId, String... memberIds) {
		return new ConveneLeadingGroup(ID, "领导小组", chairId, List.of(memberIds), CITY_DRC, "沈委办〔2018〕1号", DAY);
	}

	private static ChangeLeadingGroup change(LocalDate on) {
		return new ChangeLeadingGroup(ID, "person-2", List.of("person-1"), CITY_DRC, "沈委办〔2018〕9号", "人事变动", on);
	}

	@Test
	void isConvenedOnceForTheCity() {
		this.decision.when(People.CITY_COORDINATOR, convene("person-1", "person-2"))
			.thenRecords(CONVENED)
			.thenClaims("+leading-group city");
		this.decision.given(CONVENED)
			.when(People.CITY_COORDINATOR, convene("person-1", "person-2"))
			.thenRecordsNothing();
		this.decision.when(People.CITY_COORDINATOR, convene("person-2", "person-1"))
			.thenRefuses(JurisdictionRefusal.GROUP_ALREADY_CONVENED, "groupId");
	}

	@Test
	void refusesMembersNamedTwiceTheChairAmongThemAndNobody() {
		for (String[] members : new String[][] { {}, { "person-2", "person-2" }, { "person-2", "person-1" } }) {
			this.decision.when(People.CITY_COORDINATOR, convene("person-1", members))
				.thenRefuses(JurisdictionRefusal.GROUP_MEMBERS_UNFIT, "memberIds");
		}
	}

	@Test
	void refusesPeopleNobodyKnows() {
		this.decision.when(People.CITY_COORDINATOR, convene("person-nobody", "person-2"))
			.thenRefuses(JurisdictionRefusal.PERSON_UNKNOWN, "chairId");
		this.decision.when(People.CITY_COORDINATOR, convene("person-1", "person-nobody"))
			.thenRefuses(JurisdictionRefusal.PERSON_UNKNOWN, "memberIds");
	}

	@Test
	void refusesWhoeverDoesNotActForTheCity() {
		this.decision.when(People.TIEXI_MANAGER, convene("person-1", "person-2"))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
	}

	@Test
	void changesFromADayOnOnce() {
		this.decision.given(CONVENED).when(People.CITY_COORDINATOR, change(DAY.plusDays(9))).thenRecords(CHANGED);
		this.decision.given(CHANGED).when(People.CITY_COORDINATOR, change(DAY.plusDays(9))).thenRecordsNothing();
	}

	@Test
	void refusesAChangeThatBeginsNoLaterThanThePresentComposition() {
		this.decision.given(CONVENED)
			.when(People.CITY_COORDINATOR, change(DAY))
			.thenRefuses(JurisdictionRefusal.TERM_BEGINS_TOO_EARLY, "on");
	}

	@Test
	@Clause("F-069")
	void aMemberIsNotErased() {
		this.directory.with(CONVENED);
		Decision.of(Person.class, this.directory, new NoVault())
			.given(new PersonRegistered("person-2", DAY))
			.when(People.CITY_COORDINATOR, new ErasePerson("person-2", "本人申请", "申请〔2019〕1号"))
			.thenRefuses(JurisdictionRefusal.PERSON_HOLDS_POST, "personId");
	}

	private static final class NoVault implements PersonVault {

		@Override
		public void put(String personId, Particulars particulars) {
			throw new AssertionError("nothing is stored");
		}

		@Override
		public @Nullable Particulars find(String personId) {
			return null;
		}

		@Override
		public void erase(String personId) {
			throw new AssertionError("nobody is erased");
		}

	}

}
