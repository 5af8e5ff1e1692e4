package org.diaodu.command.policy;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.policy.CalendarDay;
import org.diaodu.kernel.policy.PolicyRefusal;
import org.diaodu.kernel.policy.WorkingCalendar;
import org.diaodu.kernel.policy.command.PublishCalendarYear;
import org.diaodu.kernel.policy.command.ReviseCalendarYear;
import org.diaodu.kernel.policy.event.CalendarYearPublished;
import org.diaodu.kernel.policy.event.CalendarYearRevised;

@Clause("F-002")
class WorkingDaysTest {

	private static final LocalDate TODAY = LocalDate.of(2019, 6, 1);

	private static final CalendarDay NEW_YEAR = off("2020-01-01");

	private static final CalendarDay SATURDAY = new CalendarDay(LocalDate.of(2019, 12, 28), false, "元旦");

	private static final CalendarYearPublished PUBLISHED = new CalendarYearPublished(WorkingCalendar.ID, 2020, "通知",
			"https://www.gov.cn/", List.of(SATURDAY, NEW_YEAR), TODAY);

	private final Decision<WorkingDays> decision = Decision.of(WorkingDays.class, new TestDirectory());

	private static CalendarDay off(String date) {
		return new CalendarDay(LocalDate.parse(date), true, "元旦");
	}

	private static PublishCalendarYear publish(int year, CalendarDay... days) {
		return new PublishCalendarYear(WorkingCalendar.ID, year, "通知", "https://www.gov.cn/", List.of(days));
	}

	private static ReviseCalendarYear revise(int year, String reason, CalendarDay... days) {
		return new ReviseCalendarYear(WorkingCalendar.ID, year, "通知", "https://www.gov.cn/", List.of(days), reason);
	}

	@Test
	void publishesAYearByDateWithTheDecemberBeforeIt() {
		this.decision.when(People.CITY_COORDINATOR, publish(2020, NEW_YEAR, SATURDAY)).thenRecords(PUBLISHED);
	}

	@Test
	void recordsNothingWhenPublishedTwiceAlike() {
		this.decision.given(PUBLISHED)
			.when(People.CITY_COORDINATOR, publish(2020, SATURDAY, NEW_YEAR))
			.thenRecordsNothing();
	}

	@Test
	void refusesOtherDaysOfAPublishedYearWithoutAReason() {
		this.decision.given(PUBLISHED)
			.when(People.CITY_COORDINATOR, publish(2020, NEW_YEAR))
			.thenRefuses(PolicyRefusal.CALENDAR_YEAR_EXISTS, "year");
	}

	@Test
	void revisesAPublishedYearWithAReason() {
		this.decision.given(PUBLISHED)
			.when(People.CITY_COORDINATOR, revise(2020, "延长春节假期", NEW_YEAR, off("2020-01-31")))
			.thenRecords(new CalendarYearRevised(WorkingCalendar.ID, 2020, "通知", "https://www.gov.cn/",
					List.of(NEW_YEAR, off("2020-01-31")), "延长春节假期", TODAY));
	}

	@Test
	void recordsNothingWhenRevisedToWhatItIs() {
		this.decision.given(PUBLISHED)
			.when(People.CITY_COORDINATOR, revise(2020, "重发", NEW_YEAR, SATURDAY))
			.thenRecordsNothing();
	}

	@Test
	void refusesARevisionWithoutReason() {
		this.decision.given(PUBLISHED)
			.when(People.CITY_COORDINATOR, revise(2020, " ", NEW_YEAR))
			.thenRefuses(CommonRefusal.REASON_REQUIRED, "reason");
	}

	@Test
	void refusesToReviseAYearNobodyPublished() {
		this.decision.given(PUBLISHED)
			.when(People.CITY_COORDINATOR, revise(2019, "更正", off("2019-01-01")))
			.thenRefuses(PolicyRefusal.CALENDAR_YEAR_UNKNOWN, "year");
	}

	@Test
	void refusesAYearNobodyCanHaveAnnouncedYet() {
		this.decision.when(People.CITY_COORDINATOR, publish(2021, off("2021-01-01")))
			.thenRefuses(PolicyRefusal.CALENDAR_YEAR_TOO_FAR, "year");
	}

	@Test
	void refusesADayOfAnotherYear() {
		this.decision.when(People.CITY_COORDINATOR, publish(2020, NEW_YEAR, off("2019-11-30")))
			.thenRefuses(PolicyRefusal.CALENDAR_DAY_OUTSIDE_YEAR, "days.1.date");
	}

	@Test
	void refusesADayGivenTwice() {
		this.decision.when(People.CITY_COORDINATOR, publish(2020, NEW_YEAR, SATURDAY, NEW_YEAR))
			.thenRefuses(PolicyRefusal.CALENDAR_DAY_TWICE, "days.2.date");
	}

	@Test
	void refusesAYearWithoutDays() {
		this.decision.when(People.CITY_COORDINATOR, publish(2020)).thenRefuses(CommonRefusal.VALUE_REQUIRED, "days");
	}

	@Test
	void refusesAnotherCalendar() {
		this.decision
			.when(People.CITY_COORDINATOR,
					new PublishCalendarYear("calendar-other", 2020, "通知", "https://www.gov.cn/", List.of(NEW_YEAR)))
			.thenRefuses(CommonRefusal.VALUE_INVALID, "calendarId");
	}

	@Test
	void refusesTheDistricts() {
		this.decision.when(People.TIEXI_MANAGER, publish(2020, NEW_YEAR)).thenRefuses(CommonRefusal.NOT_PERMITTED);
	}

}
