package org.diaodu.kernel.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.kernel.message.Clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Clause("F-002")
class WorkingCalendarTest {

	/** Friday off, the Sunday after it made up for it. */
	private static final WorkingCalendar CALENDAR = WorkingCalendar.EMPTY.with(2018,
			List.of(new CalendarDay(LocalDate.of(2018, 4, 6), true, "清明节"),
					new CalendarDay(LocalDate.of(2018, 4, 8), false, "清明节")));

	@ParameterizedTest
	@CsvSource({ "2018-04-05,WORKING", "2018-04-06,OFF", "2018-04-07,OFF", "2018-04-08,WORKING", "2018-12-31,WORKING",
			"2019-01-01,UNKNOWN", "2017-12-31,UNKNOWN" })
	void tellsWhatIsKnownOfADay(LocalDate day, WorkingCalendar.Status status) {
		assertThat(CALENDAR.status(day)).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "2018-04-05,0,2018-04-05,2018-04-05", "2018-04-05,1,2018-04-05,2018-04-08",
			"2018-04-06,1,2018-04-08,2018-04-09", "2018-04-07,0,2018-04-08,2018-04-08" })
	void countsFromTheWorkingDayOfReceipt(LocalDate received, int days, LocalDate receivedOn, LocalDate due) {
		assertThat(CALENDAR.addWorkingDays(received, days))
			.isEqualTo(new WorkingCalendar.DueDate(receivedOn, due, false));
	}

	@ParameterizedTest
	@CsvSource({ "2018-04-04T09:30:00Z,2018-04-04,2018-04-05", "2018-04-04T09:30:01Z,2018-04-05,2018-04-08",
			"2018-04-05T16:30:00Z,2018-04-08,2018-04-09", "2018-04-03T15:59:59Z,2018-04-04,2018-04-05" })
	void countsWhatComesInAfterHalfPastFiveAsReceivedOnTheNextWorkingDay(Instant received, LocalDate receivedOn,
			LocalDate due) {
		assertThat(CALENDAR.addWorkingDays(received, 1)).isEqualTo(new WorkingCalendar.DueDate(receivedOn, due, false));
	}

	@Test
	void isProvisionalAsSoonAsADayCountedOnIsNotPublished() {
		LocalDate friday = LocalDate.of(2018, 12, 28);
		assertThat(CALENDAR.addWorkingDays(friday, 1))
			.isEqualTo(new WorkingCalendar.DueDate(friday, LocalDate.of(2018, 12, 31), false));
		assertThat(CALENDAR.addWorkingDays(friday, 2))
			.isEqualTo(new WorkingCalendar.DueDate(friday, LocalDate.of(2019, 1, 1), true));
		assertThat(WorkingCalendar.EMPTY.addWorkingDays(friday, 0).provisional()).isTrue();
	}

	@Test
	void aLaterNoticeDecidesOnTheDecemberBeforeIt() {
		LocalDate monday = LocalDate.of(2018, 12, 31);
		WorkingCalendar later = CALENDAR.with(2019, List.of(new CalendarDay(monday, true, "元旦")));
		assertThat(later.status(monday)).isEqualTo(WorkingCalendar.Status.OFF);
		assertThat(CALENDAR.status(monday)).isEqualTo(WorkingCalendar.Status.WORKING);
	}

	@Test
	void aRevisionReplacesTheDaysOfTheYear() {
		WorkingCalendar revised = CALENDAR.with(2018, List.of());
		assertThat(revised.status(LocalDate.of(2018, 4, 6))).isEqualTo(WorkingCalendar.Status.WORKING);
		assertThat(revised.workingDaysOf(2018)).isEqualTo(261);
	}

	@Test
	void refusesToCountBackwardsOrWithoutEnd() {
		LocalDate day = LocalDate.of(2018, 4, 4);
		assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.addWorkingDays(day, -1));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CALENDAR.addWorkingDays(day, WorkingCalendar.MOST_DAYS + 1));
	}

}
