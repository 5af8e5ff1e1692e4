package org.diaodu.application.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.stewardship.ItemState;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.query.CoverageView;
import org.diaodu.kernel.stewardship.query.DistrictCoverageView;
import org.diaodu.kernel.stewardship.query.FindGuaranteeCoverage;
import org.diaodu.kernel.stewardship.query.FindProjectPeople;
import org.diaodu.kernel.stewardship.query.ListGuarantees;
import org.diaodu.kernel.stewardship.query.ListItems;
import org.diaodu.kernel.stewardship.query.ListMajorProjects;
import org.diaodu.kernel.stewardship.query.ListOfficerGaps;
import org.diaodu.kernel.stewardship.query.ListRealNameSheets;
import org.diaodu.kernel.stewardship.query.ListTenures;
import org.diaodu.kernel.stewardship.query.ListUnguaranteed;
import org.diaodu.kernel.stewardship.query.MajorListView;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A year in the life of those who answer for three projects, on a simulated clock through
 * the whole program: appointments, a leader's change of office, a reorganisation, amounts
 * that call for a sheet of names and dismiss it, a quota that does not reach back. At its
 * end the answers as of six days are those of a table kept by hand.
 */
@Clause({ "F-004", "F-045", "F-059", "F-060", "F-062", "F-064", "F-066", "F-067", "F-068" })
class YearOfStewardshipJourneyTest {

	/** A, B and C: filled of applicable lines of the sheets that must be. */
	private static final String SHEETS = """
			2018-03-15 A 7/7, C 4/6
			2018-05-15 A 7/7, C 4/6
			2018-06-15 A 7/7, B 4/7, C 4/6
			2018-07-15 A 7/7, B 4/7, C 4/6
			2018-08-05 A 6/7, B 3/7, C 4/6
			2018-10-15 A 7/7, C 4/6""";

	private static final String GUARANTORS = """
			2018-03-15 A tie; none C
			2018-05-15 A chen; none C
			2018-06-15 A chen, B chen; none C
			2018-07-15 A liu, B liu; none C
			2018-08-05 A liu, B liu; none C
			2018-10-15 A liu; none C""";

	private static final String COVERAGE = """
			2018-03-15 1 of 2
			2018-05-15 1 of 2
			2018-06-15 2 of 3
			2018-07-15 2 of 3
			2018-08-05 2 of 3
			2018-10-15 1 of 2""";

	private static final String GAPS = """
			2018-03-15 C CITY_MANAGER MISSING 2018-03-01, C RESPONSIBLE_LEADER MISSING 2018-03-01
			2018-05-15 C CITY_MANAGER MISSING 2018-03-01, C RESPONSIBLE_LEADER MISSING 2018-03-01
			2018-06-15 B CITY_LIAISON MISSING 2018-06-01, B CITY_MANAGER MISSING 2018-06-01, B RESPONSIBLE_LEADER MISSING 2018-06-01, C CITY_MANAGER MISSING 2018-03-01, C RESPONSIBLE_LEADER MISSING 2018-03-01
			2018-07-15 B CITY_LIAISON MISSING 2018-06-01, B CITY_MANAGER MISSING 2018-06-01, B RESPONSIBLE_LEADER MISSING 2018-06-01, C CITY_MANAGER MISSING 2018-03-01, C RESPONSIBLE_LEADER MISSING 2018-03-01
			2018-08-05 A SPECIALIST ORPHANED 2018-08-01, B CITY_LIAISON MISSING 2018-06-01, B CITY_MANAGER MISSING 2018-06-01, B RESPONSIBLE_LEADER MISSING 2018-06-01, B SPECIALIST ORPHANED 2018-08-01, C CITY_MANAGER MISSING 2018-03-01, C RESPONSIBLE_LEADER MISSING 2018-03-01
			2018-10-15 C CITY_MANAGER MISSING 2018-03-01, C RESPONSIBLE_LEADER MISSING 2018-03-01""";

	private static final String MAJORS = """
			2018-03-15 72:
			2018-05-15 72: A
			2018-06-15 72: A
			2018-07-15 72: A
			2018-08-05 72: A
			2018-10-15 1: A""";

	private static final List<LocalDate> DAYS = List.of(YearOfStewardship.day(3, 15), YearOfStewardship.day(5, 15),
			YearOfStewardship.day(6, 15), YearOfStewardship.day(7, 15), YearOfStewardship.day(8, 5),
			YearOfStewardship.day(10, 15));

	@Nested
	class Plain extends Answers {

		Plain() {
			super(false);
		}

	}

	@Nested
	class Serializing extends Answers {

		Serializing() {
			super(true);
		}

	}

	abstract static class Answers extends YearOfStewardship {

		private static final Caller COORDINATOR = Desk.coordinator();

		Answers(boolean serializing) {
			super(serializing);
		}

		private <A> A ask(DomainQuery<A> query) {
			return desk().ask(query);
		}

		private long index() {
			return desk().index();
		}

		@Test
		void theSheetsOfNamesAreThoseKeptByHand() {
			assertThat(each((on) -> sorted(
					ask(new ListRealNameSheets(COORDINATOR, null, null, null, on, 100, null, index())).rows()
						.stream()
						.map((sheet) -> "%s %d/%d".formatted(sheet.project().name(), sheet.filled(),
								sheet.applicable()))
						.toList())))
				.isEqualTo(SHEETS);
		}

		@Test
		void theGuarantorsAreThoseKeptByHand() {
			assertThat(each((on) -> sorted(
					ask(new ListGuarantees(COORDINATOR, null, null, false, false, false, on, 100, null, index())).rows()
						.stream()
						.map((guarantee) -> guarantee.project().name() + " "
								+ guarantee.guarantor().personId().substring("person-".length()))
						.toList())
					+ "; none "
					+ sorted(ask(new ListUnguaranteed(COORDINATOR, null, on, 100, null, index())).rows()
						.stream()
						.map((row) -> row.project().name())
						.toList())))
				.isEqualTo(GUARANTORS);
		}

		@Test
		void coverageIsThatKeptByHand() {
			assertThat(each((on) -> {
				CoverageView coverage = ask(new FindGuaranteeCoverage(COORDINATOR, on, index()));
				return "%d of %d".formatted(
						coverage.districts().stream().mapToLong(DistrictCoverageView::guaranteed).sum(),
						coverage.districts().stream().mapToLong(DistrictCoverageView::projects).sum());
			})).isEqualTo(COVERAGE);
		}

		@Test
		void theGapsAreThoseKeptByHand() {
			assertThat(each((on) -> sorted(
					ask(new ListOfficerGaps(COORDINATOR, null, null, null, on, 100, null, index())).rows()
						.stream()
						.map((gap) -> "%s %s %s %s".formatted(gap.project().name(), gap.slot(), gap.kind(),
								gap.since()))
						.toList())))
				.isEqualTo(GAPS);
		}

		@Test
		void theMajorProjectsAreThoseKeptByHandAndAnAmendedQuotaDoesNotReachBack() {
			assertThat(each((on) -> {
				MajorListView list = ask(new ListMajorProjects(COORDINATOR, 2018, false, on, index()));
				return (list.capacity() + ": "
						+ sorted(list.projects().stream().map((major) -> major.project().name()).toList()))
					.strip();
			})).isEqualTo(MAJORS);
		}

		@Test
		void aGuarantorBelowTheRankIsListedUntilTheGuaranteeIsTransferred() {
			assertThat(
					ask(new ListGuarantees(COORDINATOR, null, null, true, false, true, day(4, 5), 100, null, index()))
						.rows())
				.hasSize(1);
			assertThat(
					ask(new ListGuarantees(COORDINATOR, null, null, true, false, true, day(4, 10), 100, null, index()))
						.rows())
				.isEmpty();
		}

		@Test
		void aVisitIsKnownToWhoeverAsksAsOfADayAfterIt() {
			assertThat(ask(new ListGuarantees(COORDINATOR, "person-chen", null, false, false, false, day(5, 9), 100,
					null, index()))
				.rows()).extracting("lastVisitOn").containsExactly((Object) null);
			assertThat(ask(new ListGuarantees(COORDINATOR, "person-chen", null, false, false, false, day(5, 15), 100,
					null, index()))
				.rows()).extracting("lastVisitOn").containsExactly(day(5, 10));
		}

		@Test
		void aUnitBearsTheNameOfTheDayInWhosePostAPlaceIsHeld() {
			assertThat(unitOfTheLiaison(day(7, 15))).isEqualTo("铁西区工业和信息化局");
			assertThat(unitOfTheLiaison(day(8, 5))).isEqualTo("铁西区产业发展局");
		}

		private @Nullable String unitOfTheLiaison(LocalDate on) {
			return ask(new FindProjectPeople(COORDINATOR, "project-A", on, index())).slots()
				.stream()
				.filter((slot) -> slot.slot() == Slot.DISTRICT_LIAISON)
				.findFirst()
				.orElseThrow()
				.unitName();
		}

		@Test
		void whoHeldWhichProjectWhenIsAnswerableForEver() {
			assertThat(ask(new ListTenures(COORDINATOR, "person-chen", null, 100, null, index())).rows()
				.stream()
				.map((tenure) -> "%s %s %s..%s".formatted(tenure.project().name(), tenure.role(), tenure.since(),
						tenure.until())))
				.containsExactlyInAnyOrder("A GUARANTOR 2018-04-10..2018-06-30", "B GUARANTOR 2018-06-05..2018-06-30");
		}

		@Test
		void aPromiseKeptInTimeIsCountedAsKept() {
			assertThat(ask(
					new ListItems(COORDINATOR, "project-A", null, null, null, false, day(6, 15), 100, null, index()))
				.rows()).extracting("state").containsExactly(ItemState.OPEN);
			assertThat(ask(
					new ListItems(COORDINATOR, "project-A", null, null, null, false, day(7, 15), 100, null, index()))
				.rows()).extracting("state").containsExactly(ItemState.KEPT);
		}

		private static String each(Function<LocalDate, String> answer) {
			List<String> lines = new ArrayList<>();
			DAYS.forEach((on) -> lines.add(on + " " + answer.apply(on)));
			return String.join("\n", lines);
		}

		private static String sorted(List<String> texts) {
			return texts.stream().sorted(Comparator.naturalOrder()).collect(Collectors.joining(", "));
		}

	}

}
