package org.diaodu.query.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.CalendarDay;
import org.diaodu.kernel.policy.WorkingCalendar;
import org.diaodu.kernel.policy.query.CalendarYearView;
import org.diaodu.kernel.policy.query.DueDateView;
import org.diaodu.kernel.policy.query.FindCalendarYear;
import org.diaodu.kernel.policy.query.FindDueDate;
import org.diaodu.kernel.policy.query.FindWorkingDay;
import org.diaodu.kernel.policy.query.WorkingDayView;
import org.diaodu.kernel.value.CityTime;
import org.diaodu.query.jurisdiction.Answering;
import org.diaodu.query.jurisdiction.Reading;
import org.diaodu.query.jurisdiction.Refusals;
import org.diaodu.query.projection.QueryDatabase;

/**
 * Answers about working days (C7).
 */
@Component
class CalendarAnswers {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2200;

	/** Fewer than any year has, so that the years read are enough. */
	private static final int WORKING_DAYS_OF_A_YEAR = 200;

	private static final String YEARS = "SELECT DISTINCT ON (year) *, count(*) OVER (PARTITION BY year) - 1 AS revision"
			+ " FROM {calendar_year} WHERE year BETWEEN ? AND ? ORDER BY year, log_index DESC";

	private final Answering answering;

	private final JdbcClient jdbc;

	CalendarAnswers(Answering answering, QueryDatabase database) {
		this.answering = answering;
		this.jdbc = database.jdbc();
	}

	@QueryHandler
	CalendarYearView answer(FindCalendarYear query) {
		requireYear(query.year(), "year");
		return this.answering.answer(query.caller(), query.awaitIndex(), PolicyProjection.NAME, (reading) -> {
			List<Year> years = years(query.year(), query.year() + 1, reading);
			Year year = years.stream().filter((each) -> each.year() == query.year()).findFirst().orElse(null);
			int workingDays = calendar(years).workingDaysOf(query.year());
			return (year != null)
					? new CalendarYearView(query.year(), true, year.revision(), year.document(), year.source(),
							year.reason(), workingDays, year.days(), year.recordedAt(),
							reading.basis(PolicyProjection.NAME))
					: new CalendarYearView(query.year(), false, 0, null, null, null, workingDays, List.of(), null,
							reading.basis(PolicyProjection.NAME));
		});
	}

	@QueryHandler
	WorkingDayView answer(FindWorkingDay query) {
		requireYear(query.date().getYear(), "date");
		return this.answering.answer(query.caller(), query.awaitIndex(), PolicyProjection.NAME, (reading) -> {
			int year = query.date().getYear();
			WorkingCalendar calendar = calendar(years(year, year + 1, reading));
			CalendarDay listed = calendar.listed(query.date());
			return new WorkingDayView(query.date(), calendar.status(query.date()),
					calendar.countsAsWorking(query.date()), (listed != null) ? listed.name() : null,
					reading.basis(PolicyProjection.NAME));
		});
	}

	@QueryHandler
	DueDateView answer(FindDueDate query) {
		if (query.workingDays() < 0 || query.workingDays() > WorkingCalendar.MOST_DAYS) {
			throw Refusals.refuse(Refusal.of(CommonRefusal.VALUE_INVALID, "workingDays"));
		}
		LocalDate received = CityTime.dayOf(query.received());
		requireYear(received.getYear(), "received");
		return this.answering.answer(query.caller(), query.awaitIndex(), PolicyProjection.NAME, (reading) -> {
			int last = received.getYear() + query.workingDays() / WORKING_DAYS_OF_A_YEAR + 2;
			WorkingCalendar.DueDate due = calendar(years(received.getYear(), last, reading))
				.addWorkingDays(query.received(), query.workingDays());
			return new DueDateView(due.receivedOn(), due.due(),
					due.due().plusDays(1).atStartOfDay(CityTime.ZONE).toInstant(), due.provisional(),
					reading.basis(PolicyProjection.NAME));
		});
	}

	private static void requireYear(int year, String field) {
		if (year < FIRST_YEAR || year > LAST_YEAR) {
			throw Refusals.refuse(Refusal.of(CommonRefusal.VALUE_INVALID, field));
		}
	}

	private List<Year> years(int first, int last, Reading reading) {
		return this.jdbc.sql(reading.slot(PolicyProjection.NAME).sql(YEARS))
			.param(first)
			.param(last)
			.query(CalendarAnswers::year)
			.list();
	}

	private static WorkingCalendar calendar(List<Year> years) {
		WorkingCalendar calendar = WorkingCalendar.EMPTY;
		for (Year year : years) {
			calendar = calendar.with(year.year(), year.days());
		}
		return calendar;
	}

	private static Year year(ResultSet row, int number) throws SQLException {
		return new Year(row.getInt("year"), row.getInt("revision"), row.getString("document"), row.getString("source"),
				row.getString("reason"), Codec.readDays(row.getString("days")),
				row.getObject("recorded_at", OffsetDateTime.class).toInstant());
	}

	private record Year(int year, int revision, String document, String source, @Nullable String reason,
			List<CalendarDay> days, Instant recordedAt) {
	}

}
