package org.diaodu.command.policy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.time.LocalDate;
import java.time.Month;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.log.AggregateBeans;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.CalendarDay;
import org.diaodu.kernel.policy.PolicyRefusal;
import org.diaodu.kernel.policy.WorkingCalendar;
import org.diaodu.kernel.policy.command.PublishCalendarYear;
import org.diaodu.kernel.policy.command.ReviseCalendarYear;
import org.diaodu.kernel.policy.event.CalendarEvent;
import org.diaodu.kernel.policy.event.CalendarYearPublished;
import org.diaodu.kernel.policy.event.CalendarYearRevised;

/**
 * The calendar of working days, year by year as the State Council announces it (C7).
 */
@Aggregate(cache = AggregateBeans.CACHE, commandTargetResolver = AggregateBeans.TARGETS)
class WorkingDays {

	/** Longest address of a notice, in characters. */
	private static final int SOURCE = 1000;

	@AggregateIdentifier
	private @Nullable String calendarId;

	private final Map<Integer, Year> years = new HashMap<>();

	WorkingDays() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(PublishCalendarYear command, MetaData metaData, DecisionContext context) {
		keeper(metaData, context);
		requireTheOneCalendar(command.calendarId());
		Year wished = wished(command.document(), command.source(), command.days(), command.year());
		Year known = this.years.get(command.year());
		if (known == null) {
			requireAnnounced(command.year(), metaData, context);
			AggregateLifecycle.apply(new CalendarYearPublished(command.calendarId(), command.year(), wished.document(),
					wished.source(), wished.days(), context.today()));
		}
		else if (!known.equals(wished)) {
			throw Refusal.of(PolicyRefusal.CALENDAR_YEAR_EXISTS, "year").with("year", command.year()).asException();
		}
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(ReviseCalendarYear command, MetaData metaData, DecisionContext context) {
		keeper(metaData, context);
		requireTheOneCalendar(command.calendarId());
		Form.reason(command.reason());
		Year wished = wished(command.document(), command.source(), command.days(), command.year());
		Year known = this.years.get(command.year());
		if (known == null) {
			throw Refusal.of(PolicyRefusal.CALENDAR_YEAR_UNKNOWN, "year").with("year", command.year()).asException();
		}
		if (!known.equals(wished)) {
			AggregateLifecycle.apply(new CalendarYearRevised(command.calendarId(), command.year(), wished.document(),
					wished.source(), wished.days(), command.reason(), context.today()));
		}
	}

	@EventSourcingHandler
	void evolve(CalendarEvent event) {
		this.calendarId = event.subject();
		switch (event) {
			case CalendarYearPublished it -> this.years.put(it.year(), new Year(it.document(), it.source(), it.days()));
			case CalendarYearRevised it -> this.years.put(it.year(), new Year(it.document(), it.source(), it.days()));
		}
	}

	private static void keeper(MetaData metaData, DecisionContext context) {
		Permissions.in(context).require(Attribution.from(metaData), Duty.ADOPT_POLICY);
		context.changesDirectory();
	}

	private static void requireTheOneCalendar(String calendarId) {
		if (!WorkingCalendar.ID.equals(calendarId)) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "calendarId").asException();
		}
	}

	/** A year is announced in the autumn before it, never earlier. */
	private static void requireAnnounced(int year, MetaData metaData, DecisionContext context) {
		if (!Permissions.isSystem(Attribution.from(metaData)) && year > context.today().getYear() + 1) {
			throw Refusal.of(PolicyRefusal.CALENDAR_YEAR_TOO_FAR, "year").with("year", year).asException();
		}
	}

	private static Year wished(String document, String source, List<CalendarDay> days, int year) {
		Form.required(document, "document", Form.NAME);
		Form.required(source, "source", SOURCE);
		if (days.isEmpty()) {
			throw Refusal.of(CommonRefusal.VALUE_REQUIRED, "days").asException();
		}
		Set<LocalDate> seen = new HashSet<>();
		for (int i = 0; i < days.size(); i++) {
			CalendarDay day = days.get(i);
			Form.required(day.date(), "days." + i + ".date");
			Form.required(day.name(), "days." + i + ".name", Form.NAME);
			requireOf(day.date(), year, "days." + i + ".date");
			if (!seen.add(day.date())) {
				throw Refusal.of(PolicyRefusal.CALENDAR_DAY_TWICE, "days." + i + ".date")
					.with("date", day.date())
					.asException();
			}
		}
		return new Year(document, source, days.stream().sorted(Comparator.comparing(CalendarDay::date)).toList());
	}

	/** Notices rule on New Year, which may reach into the December before. */
	private static void requireOf(LocalDate date, int year, String field) {
		boolean before = date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER;
		if (date.getYear() != year && !before) {
			throw Refusal.of(PolicyRefusal.CALENDAR_DAY_OUTSIDE_YEAR, field)
				.with("date", date)
				.with("year", year)
				.asException();
		}
	}

	private record Year(String document, String source, List<CalendarDay> days) {
	}

}
