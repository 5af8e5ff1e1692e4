package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.letter.LetterState;
import org.diaodu.kernel.letter.event.LetterNotDrawnUp;
import org.diaodu.kernel.letter.query.FindLetterDocument;
import org.diaodu.kernel.letter.query.ListFailedLetters;
import org.diaodu.kernel.letter.query.ListUnitLetters;
import org.diaodu.kernel.letter.query.SentLetterPage;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.obstacle.event.ObstacleReassigned;
import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.letter.event.LetterDrawnUp;
import org.diaodu.kernel.letter.event.LetterTemplateAdopted;
import org.diaodu.kernel.letter.query.LetterTemplateView;
import org.diaodu.kernel.letter.query.LetterTemplatesView;
import org.diaodu.kernel.letter.query.ListLetterTemplates;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.LetterKind;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.event.ObstacleInterviewed;
import org.diaodu.kernel.obstacle.query.FindObstacle;
import org.diaodu.kernel.obstacle.query.ListObstacleHistory;
import org.diaodu.kernel.obstacle.query.ObstacleLetterView;
import org.diaodu.kernel.obstacle.query.ObstacleView;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.TIEXI_INDUSTRY;
import static org.diaodu.query.obstacle.ObstacleEvents.TIEXI_BUILDING;
import static org.diaodu.query.obstacle.ObstacleEvents.assigned;
import static org.diaodu.query.obstacle.ObstacleEvents.number;
import static org.diaodu.query.obstacle.ObstacleEvents.reported;
import static org.diaodu.query.obstacle.ObstacleEvents.returned;
import static org.diaodu.query.obstacle.ObstacleEvents.sorted;

/** Letters of obstacles: on the card, for whoever got them, and when they fail. */
@Clause({ "F-119", "F-120", "F-121" })
class ObstacleLettersTest {

	private static final Caller INDUSTRY_OFFICER = new Caller("person-industry", Role.SPECIALIST, TIEXI_INDUSTRY);

	private static final String ID = "obstacle-1";

	private final ProjectionFixture fixture = ObstacleEvents.inShenyang();

	@AfterEach
	void close() {
		this.fixture.sameAfterReplay("obstacle").sameWhenDeliveredTwice("obstacle").close();
	}

	@Test
	@Clause({ "F-119", "F-121" })
	void aLetterThatWasDrawnUpIsOnTheCardWithItsDocumentAndInTheHistory() {
		String letter = LetterKind.ASSIGNMENT.number(number(1), 1);
		String digest = "a".repeat(64);
		this.fixture.given(reported(ID, 1, "2026-05-22"), sorted(ID, "0606", 10, "2026-05-25", TIEXI_INDUSTRY),
				assigned(ID, 1, "2026-05-25"));
		assertThat(card().letters()).singleElement()
			.satisfies((sent) -> assertThat(sent.document()).as("not drawn up yet").isNull());
		LocalDate on = LocalDate.parse("2026-05-25");
		this.fixture.given(
				new LetterDrawnUp(ID, letter, LetterForm.ASSIGNMENT, "event-1", digest, 20_480, 3, "b".repeat(64), on,
						on),
				new ObstacleInterviewed(ID, "person-1", List.of("person-2"), "限期办结", on),
				new ObstacleInterviewed(ID, "person-1", List.of("person-2"), "再次约谈", on));
		List<ObstacleLetterView> letters = card().letters();
		assertThat(letters).extracting(ObstacleLetterView::letterNumber)
			.containsExactly(letter, LetterKind.INTERVIEW.number(number(1), 1),
					LetterKind.INTERVIEW.number(number(1), 2));
		assertThat(letters.getFirst().document()).satisfies((document) -> {
			assertThat(document).isNotNull();
			assertThat(document.fileName()).isEqualTo("交办函" + letter + ".docx");
			assertThat(document.address()).isEqualTo("/evidence/" + digest);
			assertThat(document.bytes()).isEqualTo(20_480);
			assertThat(document.templateVersion()).isEqualTo(3);
		});
		assertThat(this.fixture.whenAsked(new ListObstacleHistory(COORDINATOR, ID, 10, null, null)).answer().entries())
			.anySatisfy((entry) -> {
				assertThat(entry.eventName()).isEqualTo("letter.drawn-up");
				assertThat(entry.text()).isEqualTo("交办函" + letter + ".docx");
				assertThat(entry.evidence()).contains(digest);
				assertThat(entry.status()).isEqualTo(ObstacleStatus.ASSIGNED);
			});
	}

	@Test
	@Clause({ "F-002", "F-119" })
	void templatesAreListedInTheirVersionsTheLatestFirst() {
		LocalDate on = LocalDate.parse("2026-05-25");
		this.fixture.given(
				new LetterTemplateAdopted("letter-template-urging", LetterForm.URGING, 1, "a".repeat(64), "随程序", on),
				new LetterTemplateAdopted("letter-template-urging", LetterForm.URGING, 2, "b".repeat(64), "改", on));
		LetterTemplatesView found = this.fixture.whenAsked(new ListLetterTemplates(COORDINATOR, null)).answer();
		assertThat(found.templates()).extracting(LetterTemplateView::version, LetterTemplateView::latest)
			.containsExactly(tuple(2, true), tuple(1, false));
		assertThat(found.templates().getFirst().address()).isEqualTo("/letters/templates/urging.docx?version=2");
		assertThat(found.placeholders()).contains("项目名称", "函件编号");
	}

	@Test
	@Clause({ "F-119", "F-121" })
	void aLetterThatCannotBeDrawnUpSaysSoUntilItIs() {
		this.fixture.given(reported(ID, 1, "2026-05-22"), sorted(ID, "0606", 10, "2026-05-25"),
				assigned(ID, 1, "2026-05-25"));
		String letter = LetterKind.ASSIGNMENT.number(number(1), 1);
		assertThat(card().letters().getFirst().state()).isEqualTo(LetterState.PENDING);
		this.fixture.given(notDrawnUp(letter, "LETTER_TEMPLATE_GONE"), notDrawnUp(letter, "LETTER_TEMPLATE_FAILS"));
		ObstacleLetterView failed = card().letters().getFirst();
		assertThat(failed.state()).isEqualTo(LetterState.FAILED);
		assertThat(failed.failure()).isNotNull().extracting("code").as("the last").isEqualTo("LETTER_TEMPLATE_FAILS");
		SentLetterPage known = this.fixture.whenAsked(new ListFailedLetters(COORDINATOR, 10, null, null)).answer();
		assertThat(known.totalCount()).isOne();
		assertThat(known.letters()).singleElement().satisfies((each) -> {
			assertThat(each.obstacleNumber()).isEqualTo(number(1));
			assertThat(each.letter().letterNumber()).isEqualTo(letter);
			assertThat(each.letter().unitName()).isEqualTo("铁西区城建局");
		});
		for (Caller other : List.of(ObstacleEvents.SORTER, ObstacleEvents.LEAD, ObstacleEvents.CITIZEN)) {
			this.fixture.whenAsked(new ListFailedLetters(other, 10, null, null)).thenRefuses("NOT_PERMITTED");
		}
		LocalDate on = LocalDate.parse("2026-05-25");
		this.fixture.given(new LetterDrawnUp(ID, letter, LetterForm.ASSIGNMENT, "event-1", "a".repeat(64), 20_480, 4,
				"b".repeat(64), on, on));
		ObstacleLetterView drawnUp = card().letters().getFirst();
		assertThat(drawnUp.state()).isEqualTo(LetterState.DRAWN_UP);
		assertThat(drawnUp.failure()).isNull();
		assertThat(this.fixture.whenAsked(new ListFailedLetters(COORDINATOR, 10, null, null)).answer().letters())
			.isEmpty();
	}

	/**
	 * Led by the building department first, then by the industry department: each has the
	 * letters of its time, and so has who saw the obstacle then, whatever became of it.
	 */
	@Test
	@Clause({ "F-006", "F-051", "F-119" })
	void whoeverGotALetterKeepsItWhoeverLeadsAfterwards() {
		this.fixture.given(Shenyang.posts(INDUSTRY_OFFICER));
		LocalDate on = LocalDate.parse("2026-05-25");
		String first = LetterKind.ASSIGNMENT.number(number(1), 1);
		String second = LetterKind.ASSIGNMENT.number(number(1), 2);
		String digest = "a".repeat(64);
		String other = "c".repeat(64);
		this.fixture.given(reported(ID, 1, "2026-05-22"), sorted(ID, "0606", 10, "2026-05-25"),
				assigned(ID, 1, "2026-05-25"), drawnUp(first, digest, on), returned(ID, "2026-05-25"));
		assertThat(numbers(INDUSTRY_OFFICER, null)).as("nothing was sent to it yet").isEmpty();
		assertThat(document(INDUSTRY_OFFICER, digest)).isFalse();
		this.fixture.given(new ObstacleReassigned(ID, TIEXI_BUILDING, TIEXI_INDUSTRY, "职责明确", second, List.of(),
				List.of(), on, null), drawnUp(second, other, on));
		assertThat(this.fixture.whenAsked(new FindObstacle(ObstacleEvents.LEAD, ID, null)).answer())
			.as("the obstacle is not theirs any more")
			.isNull();
		assertThat(numbers(ObstacleEvents.LEAD, null)).as("its letter is").containsExactly(first);
		assertThat(document(ObstacleEvents.LEAD, digest)).isTrue();
		assertThat(document(ObstacleEvents.LEAD, other)).as("that of the other unit").isFalse();
		assertThat(numbers(ObstacleEvents.LEAD, TIEXI_INDUSTRY)).isEmpty();
		assertThat(numbers(INDUSTRY_OFFICER, null)).containsExactly(second);
		assertThat(numbers(INDUSTRY_OFFICER, TIEXI_BUILDING)).as("of an obstacle it sees, every letter")
			.containsExactly(first);
		assertThat(document(INDUSTRY_OFFICER, other)).isTrue();
		// Sorted anew it lies in another district and is led there.
		this.fixture.given(
				sorted(ID, ObstacleEvents.CAMPUS_SITE, "0205", SolvingTier.CITY, Shenyang.HOUSING, 20, "2026-05-26"));
		assertThat(this.fixture.whenAsked(new FindObstacle(ObstacleEvents.SORTER, ID, null)).answer()).isNull();
		assertThat(document(ObstacleEvents.SORTER, digest)).as("its district saw it then").isTrue();
		assertThat(numbers(ObstacleEvents.SORTER, TIEXI_BUILDING)).containsExactly(first);
		assertThat(document(INDUSTRY_OFFICER, other)).isTrue();
		assertThat(document(ObstacleEvents.OUTSIDER, digest)).as("of an obstacle it sees now").isTrue();
		assertThat(document(ObstacleEvents.CONTACT, digest)).as("the owner of then").isTrue();
		assertThat(document(ObstacleEvents.CITIZEN, digest)).isFalse();
		assertThat(numbers(COORDINATOR, TIEXI_BUILDING)).containsExactly(first);
	}

	@Test
	@Clause({ "F-006", "F-119" })
	void theLettersOfAUnitComeByPagesTheNewestFirst() {
		this.fixture.given(ObstacleEvents.overdue(ID, 1)).given(ObstacleEvents.overdue("obstacle-2", 2));
		SentLetterPage page = this.fixture.whenAsked(new ListUnitLetters(ObstacleEvents.LEAD, null, 3, null, null))
			.answer();
		assertThat(page.totalCount()).isEqualTo(4);
		assertThat(page.hasNext()).isTrue();
		SentLetterPage rest = this.fixture
			.whenAsked(new ListUnitLetters(ObstacleEvents.LEAD, null, 3, page.cursors().getLast(), null))
			.answer();
		assertThat(rest.hasNext()).isFalse();
		assertThat(Stream.concat(page.letters().stream(), rest.letters().stream())
			.map((each) -> each.letter().letterNumber())).containsExactly(LetterKind.URGING.number(number(2), 1),
					LetterKind.ASSIGNMENT.number(number(2), 1), LetterKind.URGING.number(number(1), 1),
					LetterKind.ASSIGNMENT.number(number(1), 1));
		this.fixture.whenAsked(new ListUnitLetters(ObstacleEvents.LEAD, null, 0, null, null))
			.thenRefuses("VALUE_INVALID", "first");
	}

	/** The tables themselves, asked past the answers: the second wall. */
	@Test
	@Clause({ "F-017", "F-051" })
	void theTablesShowALetterToWhomItWasSentAndNoOther() {
		this.fixture.given(Shenyang.posts(INDUSTRY_OFFICER));
		LocalDate on = LocalDate.parse("2026-05-25");
		String first = LetterKind.ASSIGNMENT.number(number(1), 1);
		this.fixture.given(reported(ID, 1, "2026-05-22"), sorted(ID, "0606", 10, "2026-05-25"),
				assigned(ID, 1, "2026-05-25"), drawnUp(first, "a".repeat(64), on), returned(ID, "2026-05-25"),
				new ObstacleReassigned(ID, TIEXI_BUILDING, TIEXI_INDUSTRY, "职责明确",
						LetterKind.ASSIGNMENT.number(number(1), 2), List.of(), List.of(), on, null));
		this.fixture.projected();
		ObstacleAnswering answering = this.fixture.bean(ObstacleAnswering.class);
		for (String table : List.of("obstacle_letter", "obstacle_document")) {
			String number = table.equals("obstacle_letter") ? "number" : "letter_number";
			Function<Desk, List<String>> all = (desk) -> desk.jdbc()
				.sql(desk.slot().sql("SELECT " + number + " FROM {" + table + "}"))
				.query(String.class)
				.list();
			List<String> led = answering.answer(ObstacleEvents.LEAD, null, all);
			assertThat(led).as(table).containsExactly(first);
			List<String> elsewhere = answering.answer(ObstacleEvents.OUTSIDER, null, all);
			assertThat(elsewhere).as(table).isEmpty();
		}
	}

	private List<String> numbers(Caller caller, String unitId) {
		SentLetterPage page = this.fixture.whenAsked(new ListUnitLetters(caller, unitId, 10, null, null)).answer();
		assertThat(page.totalCount()).isEqualTo(page.letters().size());
		return page.letters().stream().map((each) -> each.letter().letterNumber()).toList();
	}

	private boolean document(Caller caller, String digest) {
		return this.fixture.whenAsked(new FindLetterDocument(caller, digest, null)).answer() != null;
	}

	private static LetterDrawnUp drawnUp(String letter, String digest, LocalDate on) {
		return new LetterDrawnUp(ID, letter, LetterForm.ASSIGNMENT, "event-1", digest, 20_480, 1, "b".repeat(64), on,
				on);
	}

	private static LetterNotDrawnUp notDrawnUp(String letter, String code) {
		return new LetterNotDrawnUp(ID, letter, LetterForm.ASSIGNMENT, "event-1", code, LocalDate.parse("2026-05-25"));
	}

	private ObstacleView card() {
		return Objects.requireNonNull(this.fixture.whenAsked(new FindObstacle(COORDINATOR, ID, null)).answer());
	}

}
