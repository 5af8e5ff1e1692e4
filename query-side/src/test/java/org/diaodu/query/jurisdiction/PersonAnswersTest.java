package org.diaodu.query.jurisdiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.MeritKind;
import org.diaodu.kernel.jurisdiction.PersonEntryKind;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.MeritRecorded;
import org.diaodu.kernel.jurisdiction.event.PersonErased;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.jurisdiction.event.RankConferred;
import org.diaodu.kernel.jurisdiction.event.TrainingRecorded;
import org.diaodu.kernel.jurisdiction.query.FindPersonRecord;
import org.diaodu.kernel.jurisdiction.query.ListPeople;
import org.diaodu.kernel.jurisdiction.query.PeoplePage;
import org.diaodu.kernel.jurisdiction.query.PersonEntryView;
import org.diaodu.kernel.jurisdiction.query.PersonView;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.HUNNAN_ZONE;
import static org.diaodu.query.Shenyang.OWNER;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_MANAGER;
import static org.diaodu.query.Shenyang.TIEXI_SPECIALIST;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;

class PersonAnswersTest {

	private static final Caller HUNNAN_SPECIALIST = new Caller("person-gaoxin", Role.SPECIALIST, HUNNAN_ZONE);

	private static final Caller CONTACT = new Caller("person-owner", Role.OWNER_CONTACT, TIEXI);

	private static final LocalDate YEAR_2025 = LocalDate.of(2025, 1, 1);

	private final ProjectionFixture fixture = ProjectionFixture.with();

	@BeforeEach
	void city() {
		this.fixture.given(Shenyang.units())
			.given(Shenyang.posts(COORDINATOR, TIEXI_MANAGER, TIEXI_SPECIALIST, HUNNAN_SPECIALIST, CONTACT))
			.named(TIEXI_SPECIALIST.personId(), "张三")
			.named(HUNNAN_SPECIALIST.personId(), "李四")
			.given(new RankConferred("person-sjk", LeaderRank.STAFF, LocalDate.of(2001, 1, 1), null,
					LocalDate.of(2001, 1, 1)),
					new RankConferred("person-sjk", LeaderRank.DIVISION_DEPUTY, YEAR_2025, "沈组〔2025〕1号", YEAR_2025),
					new TrainingRecorded("person-sjk", "业务培训", "合格", LocalDate.of(2025, 5, 1)), new MeritRecorded(
							"person-sjk", MeritKind.AWARD, "先进个人", "沈政发〔2025〕9号", LocalDate.of(2025, 12, 31)));
	}

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	@Clause({ "F-088", "F-092" })
	void aRecordHoldsPostsRanksTrainingAndMeritByTheirDay() {
		this.fixture
			.given(new PostAssigned("person-sjk", "post-2", Role.GUARANTOR, TIEXI, null, LocalDate.of(2025, 2, 1), null,
					LocalDate.of(2025, 2, 1)), new PostEnded("person-sjk", "post-2", "调整分工", LocalDate.of(2025, 3, 31)))
			.whenAsked(new FindPersonRecord(COORDINATOR, "person-sjk", null))
			.thenAnswers((record) -> {
				assertThat(record.name()).isEqualTo("张三");
				assertThat(record.rank()).isEqualTo(LeaderRank.DIVISION_DEPUTY);
				assertThat(record.erasedOn()).isNull();
				assertThat(record.entries()).extracting(PersonEntryView::kind)
					.containsExactly(PersonEntryKind.POST, PersonEntryKind.RANK, PersonEntryKind.RANK,
							PersonEntryKind.POST, PersonEntryKind.TRAINING, PersonEntryKind.MERIT);
				PersonEntryView ended = record.entries().get(3);
				assertThat(ended.to()).isEqualTo(LocalDate.of(2025, 3, 31));
				assertThat(ended.text()).isEqualTo("调整分工");
				assertThat(ended.unitName()).isEqualTo("铁西区");
				assertThat(record.entries().get(5).documentNo()).isEqualTo("沈政发〔2025〕9号");
			})
			.sameWhenDeliveredTwice("unit-directory", "stewardship")
			.sameAfterReplay("unit-directory", "stewardship");
	}

	@Test
	@Clause({ "F-088", "F-135" })
	void aRecordIsForThePersonAndForWhoeverHasThemInScope() {
		for (Caller caller : List.of(COORDINATOR, TIEXI_MANAGER, TIEXI_SPECIALIST)) {
			this.fixture.whenAsked(new FindPersonRecord(caller, "person-sjk", null))
				.thenAnswers((record) -> assertThat(record.entries()).hasSize(5));
		}
		this.fixture.whenAsked(new FindPersonRecord(HUNNAN_SPECIALIST, "person-sjk", null))
			.thenAbsent()
			.whenAsked(new FindPersonRecord(CONTACT, "person-sjk", null))
			.thenAbsent()
			.whenAsked(new FindPersonRecord(CONTACT, "person-owner", null))
			.thenAnswers((record) -> assertThat(record.entries()).hasSize(1))
			.whenAsked(new FindPersonRecord(COORDINATOR, "person-nobody", null))
			.thenAbsent();
	}

	@Test
	@Clause("F-069")
	void whoeverWasErasedKeepsTheirRecord() {
		this.fixture
			.given(new PostEnded("person-sjk", "post-1", "退休", LocalDate.of(2026, 1, 31)),
					new PersonErased("person-sjk", "本人申请", "申请〔2026〕1号", LocalDate.of(2026, 2, 1)))
			.whenAsked(new FindPersonRecord(COORDINATOR, "person-sjk", null))
			.thenAnswers((record) -> {
				assertThat(record.erasedOn()).isEqualTo(LocalDate.of(2026, 2, 1));
				assertThat(record.entries()).hasSize(5);
			})
			.sameWhenDeliveredTwice("unit-directory", "stewardship")
			.sameAfterReplay("unit-directory", "stewardship");
	}

	@Test
	@Clause({ "F-039", "F-069", "F-135" })
	void peopleAreListedWithTheNamesOfThoseInScope() {
		this.fixture.whenAsked(people(COORDINATOR, Role.SPECIALIST, null, 100, null)).thenAnswers((page) -> {
			assertThat(page.people()).extracting(PersonView::name).containsExactly("李四", "张三");
			assertThat(page.people()).extracting(PersonView::rank).containsExactly(null, LeaderRank.DIVISION_DEPUTY);
			assertThat(page.totalCount()).isEqualTo(2);
		}).whenAsked(people(TIEXI_MANAGER, Role.SPECIALIST, null, 100, null)).thenAnswers((page) -> {
			assertThat(page.people()).extracting(PersonView::name).containsExactly(null, "张三");
			assertThat(page.people().getFirst().posts()).allSatisfy((post) -> assertThat(post.personName()).isNull());
		})
			.whenAsked(people(CONTACT, null, null, 100, null))
			.thenAnswers((page) -> assertThat(page.totalCount()).isZero());
	}

	@Test
	@Clause("F-039")
	void peopleAreThoseOfTheDay() {
		this.fixture.given(new PostEnded("person-sjk", "post-1", "调离", LocalDate.of(2026, 5, 31)))
			.whenAsked(people(COORDINATOR, Role.SPECIALIST, null, 100, null))
			.thenAnswers((page) -> assertThat(page.people()).extracting(PersonView::personId)
				.containsExactly("person-gaoxin"))
			.whenAsked(people(COORDINATOR, Role.SPECIALIST, LocalDate.of(2024, 12, 31), 100, null))
			.thenAnswers((page) -> assertThat(page.people()).extracting(PersonView::rank)
				.containsExactly(null, LeaderRank.STAFF))
			.whenAsked(new ListPeople(COORDINATOR, TIEXI_ZONE, null, LocalDate.of(2026, 5, 31), 10, null, null))
			.thenAnswers((page) -> assertThat(page.totalCount()).isEqualTo(1));
	}

	@Test
	@Clause("F-039")
	void pagesOfPeopleMeetWithoutGapOrRepetition() {
		List<String> seen = new ArrayList<>();
		String after = null;
		PeoplePage page;
		do {
			page = this.fixture.whenAsked(people(COORDINATOR, null, null, 2, after)).answer();
			page.people().forEach((person) -> seen.add(person.personId()));
			after = page.cursors().getLast();
			assertThat(page.totalCount()).isEqualTo(5);
		}
		while (page.hasNext());
		assertThat(seen).containsExactly("person-fgw", "person-gaoxin", "person-owner", "person-sjk", "person-tiexi");
		this.fixture.whenAsked(people(COORDINATOR, null, null, 0, null)).thenRefuses("VALUE_INVALID", "first");
	}

	private static ListPeople people(Caller caller, Role role, LocalDate asOf, int first, String after) {
		return new ListPeople(caller, null, role, asOf, first, after, null);
	}

}
