package org.diaodu.query.statistics;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.statistics.event.OfficialInvestmentRecorded;
import org.diaodu.kernel.statistics.event.StatisticalEntryWithdrawn;
import org.diaodu.kernel.statistics.event.StatisticallyEntered;
import org.diaodu.kernel.statistics.event.StatisticsEntryOverdue;
import org.diaodu.kernel.statistics.event.StatisticsEntryReturned;
import org.diaodu.kernel.statistics.event.StatisticsEvent;
import org.diaodu.query.project.Hundredths;
import org.diaodu.query.projection.ColumnRows;
import org.diaodu.query.projection.Projection;
import org.diaodu.query.projection.QueryDatabase;
import org.diaodu.query.projection.Slot;
import org.diaodu.query.projection.Together;

/**
 * The ledger of official statistics (统计口径). It follows no event of the dispatch ledger,
 * has tables of its own, and keeps every message, also those a later one corrects.
 */
@Component
@Clause("F-102")
class StatisticsProjection implements Projection {

	static final String NAME = "statistics";

	private static final Set<String> KEY = Set.of("project_id");

	private final JdbcTemplate jdbc;

	StatisticsProjection(QueryDatabase database) {
		this.jdbc = database.template();
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int version() {
		return 3;
	}

	@Override
	public Set<String> features() {
		return Set.of("project", "lifecycle", "statistics");
	}

	@Override
	public List<String> tables() {
		return List.of("statistics_project", "statistics_fold", "statistics_message");
	}

	@Override
	public List<String> filteredTables() {
		return List.of("statistics_project", "statistics_message");
	}

	@Override
	public void apply(List<Recorded> events, Slot slot) {
		Map<String, StatisticsFold> projects = load(events, slot);
		Map<String, StatisticsFold> changed = new LinkedHashMap<>();
		ColumnRows messages = new ColumnRows();
		for (Recorded recorded : events) {
			DomainEvent event = recorded.event();
			if (!concerns(event)) {
				continue;
			}
			StatisticsFold project = projects.computeIfAbsent(recorded.subject(), (unknown) -> new StatisticsFold());
			// What was delivered before is reflected already.
			if (recorded.logIndex() <= project.logIndex) {
				continue;
			}
			switch (event) {
				case ProjectEvent e -> project.project.apply(e);
				case LifecycleEvent e -> project.apply(e);
				case StatisticsEvent e -> {
					project.apply(e);
					note(e, recorded.logIndex(), messages);
				}
				case null, default -> throw new IllegalStateException(recorded.type() + " is of no project");
			}
			project.logIndex = recorded.logIndex();
			changed.put(recorded.subject(), project);
		}
		write(changed, messages, slot);
	}

	private static boolean concerns(@Nullable DomainEvent event) {
		return event instanceof ProjectEvent || event instanceof LifecycleEvent || event instanceof StatisticsEvent;
	}

	private Map<String, StatisticsFold> load(List<Recorded> events, Slot slot) {
		Set<String> subjects = new LinkedHashSet<>();
		for (Recorded recorded : events) {
			if (concerns(recorded.event())) {
				subjects.add(recorded.subject());
			}
		}
		Map<String, StatisticsFold> projects = new HashMap<>();
		if (!subjects.isEmpty()) {
			this.jdbc.query(slot.sql("SELECT fold FROM {statistics_fold} WHERE project_id = ANY (?::text[])"),
					(row) -> {
						StatisticsFold fold = StatisticsFold.of(row.getString(1));
						projects.put(fold.project.projectId(), fold);
					}, (Object) subjects.toArray(String[]::new));
		}
		return projects;
	}

	private static void note(StatisticsEvent event, long logIndex, ColumnRows messages) {
		switch (event) {
			case StatisticallyEntered e -> messages.add(e.projectId(), e.messageId(), "ENTERED", e.month(),
					Hundredths.UNKNOWN, Hundredths.UNKNOWN, null, e.occurredOn(), logIndex);
			case StatisticalEntryWithdrawn e -> messages.add(e.projectId(), e.messageId(), "WITHDRAWN", e.month(),
					Hundredths.UNKNOWN, Hundredths.UNKNOWN, e.reason(), e.occurredOn(), logIndex);
			case StatisticsEntryReturned e -> messages.add(e.projectId(), e.messageId(), "RETURNED", e.month(),
					Hundredths.UNKNOWN, Hundredths.UNKNOWN, e.reason(), e.occurredOn(), logIndex);
			case OfficialInvestmentRecorded e -> messages.add(e.projectId(), e.messageId(), "INVESTMENT", e.month(),
					Hundredths.of(e.completedThisYear()), Hundredths.of(e.completedTotal()), null, e.occurredOn(),
					logIndex);
			case StatisticsEntryOverdue e -> {
				// The program's own, not the office's.
			}
		}
	}

	private void write(Map<String, StatisticsFold> changed, ColumnRows messages, Slot slot) {
		ColumnRows heads = new ColumnRows();
		ColumnRows folds = new ColumnRows();
		changed.values().forEach((project) -> {
			heads.add(project.values());
			folds.add(project.project.projectId(), project.json(), project.logIndex);
		});
		Together together = new Together(this.jdbc);
		heads.upsert(together, slot, "statistics_project", StatisticsFold.COLUMNS, StatisticsFold.TYPES, KEY,
				"log_index");
		folds.upsert(together, slot, "statistics_fold", "project_id, fold, log_index", "text text int8", KEY,
				"log_index");
		messages.upsert(together, slot, "statistics_message",
				"project_id, message_id, kind, month, completed_this_year, completed_total, reason, occurred_on,"
						+ " log_index",
				"text text text text int8 int8 text date int8", Set.of("project_id", "message_id"), null);
		together.send();
	}

}
