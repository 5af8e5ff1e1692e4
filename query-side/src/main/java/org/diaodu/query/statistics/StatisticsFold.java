package org.diaodu.query.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.lifecycle.StartThatCounts;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.statistics.event.OfficialInvestmentRecorded;
import org.diaodu.kernel.statistics.event.StatisticalEntryWithdrawn;
import org.diaodu.kernel.statistics.event.StatisticallyEntered;
import org.diaodu.kernel.statistics.event.StatisticsEntryOverdue;
import org.diaodu.kernel.statistics.event.StatisticsEntryReturned;
import org.diaodu.kernel.statistics.event.StatisticsEvent;
import org.diaodu.query.project.ScopedFacts;

/**
 * A project as the next message of the statistics office finds it. Stored as JSON by its
 * fields.
 */
final class StatisticsFold {

	/** Columns it adds to those of the project. */
	static final String COLUMNS = ScopedFacts.COLUMNS
			+ ", started_on, entered_month, entered_on, entered_message, overdue_months, returned_reason, log_index";

	static final String TYPES = ScopedFacts.TYPES + " date text date text int4 text int8";

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.changeDefaultVisibility((checker) -> checker.withFieldVisibility(Visibility.ANY)
			.withGetterVisibility(Visibility.NONE)
			.withIsGetterVisibility(Visibility.NONE))
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	ScopedFacts project = new ScopedFacts();

	long logIndex = -1;

	private StartThatCounts start = new StartThatCounts();

	/** From which start the clocks of the entry run, by key. */
	private TreeMap<String, LocalDate> counted = new TreeMap<>();

	/** The last days of the entry by months after the start, by the start. */
	private TreeMap<LocalDate, TreeMap<Integer, LocalDate>> due = new TreeMap<>();

	/** How many months a start was overdue as the clocks rang, by the start. */
	private TreeMap<LocalDate, Integer> overdue = new TreeMap<>();

	private @Nullable String enteredMonth;

	private @Nullable LocalDate enteredOn;

	private @Nullable String enteredMessage;

	private @Nullable String returnedReason;

	void apply(LifecycleEvent event) {
		this.start.evolve(event);
		count(event);
	}

	/** What an event says the clocks of the entry are counted from. */
	private void count(DomainEvent event) {
		if (event instanceof ClockBearing bearing) {
			for (DueClock clock : bearing.startsClocks()) {
				if (clock.kind() == ClockKind.STATISTICS_ENTRY_DUE) {
					LocalDate from = clock.deadline().countedFrom();
					this.counted.put(clock.key(), from);
					due(from, Integer.parseInt(clock.key()), clock.deadline().due());
				}
			}
		}
	}

	void apply(StatisticsEvent event) {
		count(event);
		switch (event) {
			case StatisticallyEntered e -> {
				this.enteredMonth = e.month();
				this.enteredOn = e.occurredOn();
				this.enteredMessage = e.messageId();
				this.returnedReason = null;
			}
			case StatisticalEntryWithdrawn e -> {
				this.enteredMonth = null;
				this.enteredOn = null;
				this.enteredMessage = null;
			}
			case StatisticsEntryReturned e -> this.returnedReason = e.reason();
			case StatisticsEntryOverdue e -> {
				LocalDate from = this.counted.getOrDefault(Integer.toString(e.months()), this.start.day());
				if (from != null) {
					this.overdue.merge(from, e.months(), Math::max);
					due(from, e.months(), e.dueOn());
				}
			}
			case OfficialInvestmentRecorded e -> {
				// A row of its own.
			}
		}
	}

	private void due(LocalDate from, int months, LocalDate on) {
		this.due.computeIfAbsent(from, (start) -> new TreeMap<>()).put(months, on);
	}

	/**
	 * By how many months the entry is late, by the start that counts: as the light judges
	 * the day of the entry, whenever it was told; until there is one, as the clocks rang
	 * (ADR 0181).
	 */
	private @Nullable Integer overdueMonths() {
		LocalDate from = this.start.day();
		LocalDate entered = this.enteredOn;
		if (from == null || entered == null) {
			return (from != null) ? this.overdue.get(from) : null;
		}
		return this.due.getOrDefault(from, new TreeMap<>())
			.entrySet()
			.stream()
			.filter((last) -> entered.isAfter(last.getValue()))
			.map(Map.Entry::getKey)
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	@Nullable Object[] values() {
		@Nullable Object[] of = this.project.values();
		@Nullable Object[] all = Arrays.copyOf(of, of.length + 7);
		LocalDate from = this.start.day();
		all[of.length] = from;
		all[of.length + 1] = this.enteredMonth;
		all[of.length + 2] = this.enteredOn;
		all[of.length + 3] = this.enteredMessage;
		all[of.length + 4] = overdueMonths();
		all[of.length + 5] = this.returnedReason;
		all[of.length + 6] = this.logIndex;
		return all;
	}

	String json() {
		return MAPPER.writeValueAsString(this);
	}

	static StatisticsFold of(String json) {
		return MAPPER.readValue(json, StatisticsFold.class);
	}

}
