package org.diaodu.command.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.WorkingCalendar;
import org.diaodu.kernel.policy.command.PublishCalendarYear;
import org.diaodu.kernel.policy.event.CalendarYearPublished;

import static org.assertj.core.api.Assertions.assertThat;

/** The calendar the program ships, by the test vectors of C7. */
@Clause("F-002")
class WorkingDaysDataTest {

	private static final WorkingCalendar CALENDAR = shipped().calendar();

	private static List<PublishCalendarYear> years() {
		return ReferenceData.workingDays().stream().map((item) -> (PublishCalendarYear) item.command()).toList();
	}

	private static DirectoryFold shipped() {
		DirectoryFold directory = new DirectoryFold();
		years().forEach((year) -> directory.evolve(new CalendarYearPublished(year.calendarId(), year.year(),
				year.document(), year.source(), year.days(), LocalDate.of(year.year(), 1, 1))));
		return directory;
	}

	@Test
	void holdsEveryYearPublishedSoFar() {
		assertThat(years()).extracting(PublishCalendarYear::year)
			.containsExactlyElementsOf(IntStream.rangeClosed(2007, 2026).boxed().toList());
		assertThat(years()).extracting(PublishCalendarYear::source).allMatch((source) -> source.startsWith("http"));
		assertThat(CALENDAR.isPublished(2027)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "2018-02-14,5,2018-02-27", "2018-02-09,3,2018-02-13", "2018-09-28,7,2018-10-12",
			"2025-09-26,5,2025-10-10", "2026-02-12,3,2026-02-24", "2026-02-12,7,2026-02-28" })
	void countsWorkingDaysAsTheNoticesSay(LocalDate received, int days, LocalDate due) {
		assertThat(CALENDAR.addWorkingDays(received, days))
			.isEqualTo(new WorkingCalendar.DueDate(received, due, false));
	}

	@ParameterizedTest
	@CsvSource({ "2018,250", "2025,248", "2026,248" })
	void aYearHasItsWorkingDays(int year, int days) {
		assertThat(CALENDAR.workingDaysOf(year)).isEqualTo(days);
	}

	@Test
	void whatReachesBeyondTheLastNoticeIsProvisional() {
		assertThat(CALENDAR.addWorkingDays(LocalDate.of(2026, 12, 31), 5))
			.isEqualTo(new WorkingCalendar.DueDate(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 7), true));
	}

}
