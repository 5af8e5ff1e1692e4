package org.diaodu.command.obstacle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleCategory;
import org.diaodu.kernel.obstacle.ObstacleItem;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.policy.CalendarDay;
import org.diaodu.kernel.policy.WorkingCalendar;
import org.diaodu.kernel.value.CityTime;

import static org.assertj.core.api.Assertions.assertThat;

@Clause({ "F-002", "F-120", "F-124" })
class ObstacleLimitsTest {

	private static final TestDirectory DIRECTORY = Blocked.directory();

	private static TimeLimits on(LocalDate day) {
		return new TimeLimits(DIRECTORY.calendar(),
				Clock.fixed(day.atTime(9, 0).atZone(CityTime.ZONE).toInstant(), CityTime.ZONE));
	}

	/** The vectors of C7. */
	@ParameterizedTest
	@CsvSource({ "2018-02-14, 5, 2018-02-27", "2018-02-09, 3, 2018-02-13", "2018-09-28, 7, 2018-10-12",
			"2025-09-26, 5, 2025-10-10", "2026-02-12, 3, 2026-02-24", "2026-02-12, 7, 2026-02-28" })
	void countsWorkingDaysWithMakeUpDays(LocalDate from, int days, LocalDate due) {
		assertThat(on(from).after(days).due()).isEqualTo(due);
		assertThat(on(from).between(from, due)).isEqualTo(days);
		assertThat(on(from).between(on(from).lastWith(days, due), due)).isEqualTo(days);
		assertThat(on(from).between(on(from).lastWith(days, due).plusDays(1), due)).isLessThan(days);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1  | OBSTACLE_DUE 2019-06-04
			2  | OBSTACLE_DAY_BEFORE 2019-06-03, OBSTACLE_DUE 2019-06-05
			3  | OBSTACLE_DAY_BEFORE 2019-06-04, OBSTACLE_DUE 2019-06-06
			4  | OBSTACLE_DAY_BEFORE 2019-06-05, OBSTACLE_DUE 2019-06-10
			5  | OBSTACLE_DAY_BEFORE 2019-06-09, OBSTACLE_DUE 2019-06-11
			6  | OBSTACLE_HALF 2019-06-06, OBSTACLE_DAY_BEFORE 2019-06-10, OBSTACLE_DUE 2019-06-12
			10 | OBSTACLE_HALF 2019-06-11, OBSTACLE_DAY_BEFORE 2019-06-16, OBSTACLE_DUE 2019-06-18
			""")
	void remindsAtHalfAndTheDayBefore(int days, String clocks) {
		TimeLimits limits = on(LocalDate.of(2019, 6, 3));
		assertThat(rings(limits.of(limits.after(days)))).isEqualTo(clocks);
	}

	/** However long: each reminder on a day of its own, in order of time. */
	@Test
	@Clause("F-120")
	void remindsInOrderOfTimeAndOnceADay() {
		TimeLimits limits = on(LocalDate.of(2019, 6, 3));
		for (int days = 1; days <= 60; days++) {
			List<LocalDate> due = limits.of(limits.after(days))
				.stream()
				.map((clock) -> clock.deadline().due())
				.toList();
			assertThat(due).as("%s days", days).isSorted().doesNotHaveDuplicates();
		}
	}

	@Test
	void remindsOfAGivenDayAsWell() {
		TimeLimits limits = on(LocalDate.of(2019, 6, 3));
		List<DueClock> clocks = limits.of(Deadline.on(LocalDate.of(2019, 6, 18)));
		assertThat(clocks).extracting(DueClock::kind)
			.containsExactly(ClockKind.OBSTACLE_HALF, ClockKind.OBSTACLE_DAY_BEFORE, ClockKind.OBSTACLE_DUE);
		assertThat(clocks.getLast().deadline().due()).isEqualTo(LocalDate.of(2019, 6, 18));
	}

	/**
	 * A day that was given, recorded in the evening, on a Saturday, a Sunday before a
	 * make-up day, a holiday: one working day before means one.
	 */
	@ParameterizedTest
	@Clause({ "F-120", "F-128" })
	@CsvSource(delimiter = '|',
			textBlock = """
					2019-06-14T09:00 | 2019-06-21 | OBSTACLE_DAY_BEFORE 2019-06-19, OBSTACLE_DUE 2019-06-21
					2019-06-14T17:48 | 2019-06-21 | OBSTACLE_DAY_BEFORE 2019-06-19, OBSTACLE_DUE 2019-06-21
					2019-06-15T10:00 | 2019-06-21 | OBSTACLE_DAY_BEFORE 2019-06-19, OBSTACLE_DUE 2019-06-21
					2019-06-16T10:00 | 2019-06-21 | OBSTACLE_DAY_BEFORE 2019-06-19, OBSTACLE_DUE 2019-06-21
					2019-06-14T17:48 | 2019-06-18 | OBSTACLE_DAY_BEFORE 2019-06-16, OBSTACLE_DUE 2019-06-18
					2019-06-14T17:48 | 2019-06-17 | OBSTACLE_DUE 2019-06-17
					2019-06-14T17:48 | 2019-06-14 | OBSTACLE_DUE 2019-06-14
					2019-06-17T09:00 | 2019-06-18 | OBSTACLE_DUE 2019-06-18
					2019-06-17T17:48 | 2019-06-19 | OBSTACLE_DAY_BEFORE 2019-06-17, OBSTACLE_DUE 2019-06-19
					2019-06-14T17:48 | 2019-06-26 | OBSTACLE_HALF 2019-06-21, OBSTACLE_DAY_BEFORE 2019-06-24, OBSTACLE_DUE 2019-06-26
					2019-06-17T09:00 | 2019-06-26 | OBSTACLE_HALF 2019-06-21, OBSTACLE_DAY_BEFORE 2019-06-24, OBSTACLE_DUE 2019-06-26
					2018-02-18T10:00 | 2018-02-27 | OBSTACLE_DAY_BEFORE 2018-02-25, OBSTACLE_DUE 2018-02-27
					2018-02-23T17:48 | 2018-02-27 | OBSTACLE_DAY_BEFORE 2018-02-25, OBSTACLE_DUE 2018-02-27
					2018-02-10T10:00 | 2018-02-24 | OBSTACLE_HALF 2018-02-14, OBSTACLE_DAY_BEFORE 2018-02-22, OBSTACLE_DUE 2018-02-24
					""")
	void remindsOneWorkingDayBeforeAGivenDayWheneverItWasGiven(LocalDateTime at, LocalDate due, String clocks) {
		TimeLimits limits = new TimeLimits(DIRECTORY.calendar(),
				Clock.fixed(at.atZone(CityTime.ZONE).toInstant(), CityTime.ZONE));
		assertThat(rings(limits.of(Deadline.on(due)))).isEqualTo(clocks);
	}

	/** What is counted and what is given for the same day remind on the same days. */
	@Test
	@Clause("F-120")
	void remindsOfAGivenDayAsOfOneThatIsCounted() {
		for (LocalDate from = LocalDate.of(2018, 2, 1); from
			.isBefore(LocalDate.of(2018, 3, 15)); from = from.plusDays(1)) {
			for (int days = 2; days <= 20; days++) {
				TimeLimits limits = on(from);
				Deadline counted = limits.after(days);
				assertThat(days(limits.of(Deadline.on(counted.due())))).as("%s days from %s", days, from)
					.isEqualTo(days(limits.of(counted)));
			}
		}
	}

	private static List<String> days(List<DueClock> clocks) {
		return clocks.stream().map((clock) -> clock.kind() + " " + clock.deadline().due()).toList();
	}

	/** Its last day does not move with a calendar; nor do the days before it. */
	@Test
	@Clause({ "F-002", "F-120" })
	void anotherCalendarMovesNoReminderOfAGivenDayBehindIt() {
		TimeLimits limits = on(LocalDate.of(2019, 6, 3));
		WorkingCalendar other = DIRECTORY.calendar()
			.with(2019, List.of(new CalendarDay(LocalDate.of(2019, 6, 12), true, "停电"),
					new CalendarDay(LocalDate.of(2019, 6, 13), true, "停电")));
		assertThat(limits.of(Deadline.on(LocalDate.of(2019, 6, 18))))
			.extracting((clock) -> clock.deadline().countedBy(other).due())
			.containsExactly(LocalDate.of(2019, 6, 11), LocalDate.of(2019, 6, 16), LocalDate.of(2019, 6, 18));
	}

	@Test
	void hasEightCategoriesAndFortyFiveSubItems() {
		List<ObstacleCategory> categories = Blocked.taxonomy().categories();
		assertThat(categories).extracting(ObstacleCategory::name)
			.containsExactly("用地供应", "征收与净地", "规划选址", "前期审批手续", "资金", "要素配套", "施工与建设环境", "主体、市场与政策");
		assertThat(categories).extracting((category) -> category.items().size())
			.containsExactly(7, 6, 5, 8, 4, 6, 5, 4);
		List<ObstacleItem> items = categories.stream().flatMap((category) -> category.items().stream()).toList();
		assertThat(items).hasSize(45);
		assertThat(items).extracting(ObstacleItem::code).doesNotHaveDuplicates().doesNotContain("9900");
		assertThat(items).filteredOn(ObstacleItem::sourced).hasSize(36);
		assertThat(items).filteredOn((item) -> item.basis() != null)
			.extracting(ObstacleItem::code)
			.containsExactly("0401", "0402", "0407");
		ObstacleTaxonomy.TaxonomiesAreSound.require(categories);
	}

	/** The vectors of D3, all of them and no other. */
	@Test
	void givesEachSubItemItsScopeAndEachTierItsDays() throws IOException {
		List<String> table;
		try (InputStream file = getClass().getResourceAsStream("sub-items.txt")) {
			table = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.toList();
		}
		assertThat(table).hasSize(45);
		List<ObstacleItem> items = Blocked.taxonomy()
			.categories()
			.stream()
			.flatMap((category) -> category.items().stream())
			.toList();
		assertThat(items)
			.extracting((item) -> String.join(" | ", item.code(), item.scope().name(),
					Integer.toString(item.days(SolvingTier.ZONE)), Integer.toString(item.days(SolvingTier.DISTRICT)),
					Integer.toString(item.days(SolvingTier.CITY)), Boolean.toString(item.sourced())))
			.containsExactlyElementsOf(table);
		assertThat(items).allSatisfy((item) -> assertThat(item.days(SolvingTier.LEADING_GROUP)).as(item.code())
			.isEqualTo(item.days(SolvingTier.CITY)));
	}

	@Test
	void namesTheLeadDepartmentAsItIsCalledOnTheDay() {
		ObstacleItem item = Sorting.Taxonomies.item(Blocked.taxonomy(), "0101");
		assertThat(item.leads()).extracting((name) -> name.name() + " " + name.from())
			.containsExactly("规划国土 2018-02-14", "自然资源 2019-01-01");
		assertThat(item.departmentId()).isEqualTo("unit-210100-natural-resources");
	}

	private static String rings(List<DueClock> clocks) {
		return clocks.stream()
			.map((clock) -> clock.kind() + " " + clock.deadline().due())
			.collect(Collectors.joining(", "));
	}

}
