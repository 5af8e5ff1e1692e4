package org.diaodu.query.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
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

	/** The start of work by code of the node that means it. */
	private TreeMap<String, LocalDate> starts = new TreeMap<>();

	private @Nullable String enteredMonth;

	private @Nullable LocalDate enteredOn;

	private @Nullable String enteredMessage;

	private @Nullable Integer overdueMonths;

	private @Nullable String returnedReason;

	void apply(LifecycleEvent event) {
		if (event instanceof NodeAchieved e && e.meaning() == NodeMeaning.WORK_STARTED) {
			this.starts.put(e.nodeCode(), e.occurredOn());
		}
		else if (event instanceof NodeReopened e) {
			this.starts.remove(e.nodeCode());
		}
	}

	void apply(StatisticsEvent event) {
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
			case StatisticsEntryOverdue e -> this.overdueMonths = (this.overdueMonths == null) ? e.months()
					: Integer.valueOf(Math.max(this.overdueMonths, e.months()));
			case OfficialInvestmentRecorded e -> {
				// A row of its own.
			}
		}
	}

	@Nullable Object[] values() {
		@Nullable Object[] of = this.project.values();
		@Nullable Object[] all = Arrays.copyOf(of, of.length + 7);
		all[of.length] = this.starts.values().stream().min(LocalDate::compareTo).orElse(null);
		all[of.length + 1] = this.enteredMonth;
		all[of.length + 2] = this.enteredOn;
		all[of.length + 3] = this.enteredMessage;
		all[of.length + 4] = this.overdueMonths;
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
