package org.diaodu.query.obstacle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.query.FindObstacleClock;
import org.diaodu.kernel.obstacle.query.ListObstacleHistory;
import org.diaodu.kernel.obstacle.query.ObstacleClockEntryView;
import org.diaodu.kernel.obstacle.query.ObstacleClockRuleView;
import org.diaodu.kernel.obstacle.query.ObstacleClocksView;
import org.diaodu.kernel.obstacle.query.ObstacleHistoryEntryView;
import org.diaodu.kernel.obstacle.query.ObstacleHistoryPage;
import org.diaodu.kernel.obstacle.query.RunningClockView;
import org.diaodu.kernel.project.query.FieldChange;
import org.diaodu.query.jurisdiction.PageSize;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.obstacle.Board.ClockFace;
import org.diaodu.query.obstacle.Board.Row;
import org.diaodu.query.policy.PolicyVersions;
import org.diaodu.query.project.Cursor;

/**
 * Answers about what happened to an obstacle, and to its clocks.
 */
@Component
class HistoryAnswers {

	private static final String SEQUENCE = "SEQUENCE";

	private final ObstacleAnswering answering;

	private final PolicyVersions policies;

	HistoryAnswers(ObstacleAnswering answering, PolicyVersions policies) {
		this.answering = answering;
		this.policies = policies;
	}

	@QueryHandler
	@Clause({ "F-006", "F-125" })
	@Nullable ObstacleHistoryPage answer(ListObstacleHistory query) {
		PageSize.check(query.first());
		return this.answering.<@Nullable ObstacleHistoryPage>answer(query.caller(), query.awaitIndex(), (desk) -> {
			Row row = CardAnswers.find(query.obstacleId(), desk);
			if (row == null) {
				return null;
			}
			String id = row.fold().reported().obstacleId();
			long after = (query.after() != null) ? Cursor.decode(query.after(), SEQUENCE).number() : -1;
			long total = Sql.of("SELECT count(*) FROM {obstacle_event} WHERE obstacle_id = ?", id)
				.list(desk, (each, number) -> each.getLong(1))
				.getFirst();
			List<Entry> found = Sql
				.of("SELECT * FROM {obstacle_event} WHERE obstacle_id = ? AND sequence > ? ORDER BY sequence LIMIT ?",
						id, after, query.first() + 1)
				.list(desk, (each, number) -> entry(each));
			boolean more = found.size() > query.first();
			List<Entry> page = more ? found.subList(0, query.first()) : found;
			Map<String, String> people = desk.names(page.stream().map(Entry::actorId).distinct().toList());
			UnitNames units = desk.units();
			return new ObstacleHistoryPage(page.stream().map((each) -> each.view(people, units)).toList(),
					page.stream()
						.map((each) -> new Cursor(SEQUENCE, id, String.valueOf(each.sequence())).encode())
						.toList(),
					more, total, desk.basis());
		});
	}

	@QueryHandler
	@Clause({ "F-120", "F-125" })
	@Nullable ObstacleClocksView answer(FindObstacleClock query) {
		return this.answering.<@Nullable ObstacleClocksView>answer(query.caller(), query.awaitIndex(), (desk) -> {
			Row row = CardAnswers.find(query.idOrNumber(), desk);
			return (row != null) ? clocks(row, desk) : null;
		});
	}

	private ObstacleClocksView clocks(Row row, Desk desk) {
		ObstacleFold it = row.fold();
		List<Entry> entries = Sql
			.of("SELECT * FROM {obstacle_event} WHERE obstacle_id = ? AND clocks <> '[]' ORDER BY sequence",
					it.reported().obstacleId())
			.list(desk, (each, number) -> entry(each));
		Map<String, String> people = desk.names(entries.stream().map(Entry::actorId).distinct().toList());
		UnitNames units = desk.units();
		RulesTold rules = new RulesTold(this.policies.of(desk.reading(), RulesTold.PARAMETERS));
		List<ObstacleClockEntryView> told = new ArrayList<>();
		for (Entry entry : entries) {
			for (ClockNote note : entry.clocks()) {
				told.add(entry.clock(note, rules.of(note, entry.eventName(), entry.occurredOn()), people, units,
						desk.today()));
			}
		}
		ClockFace face = new Board(desk, List.of(row)).face(row);
		return new ObstacleClocksView(it.reported().obstacleId(), it.reported().number(), it.status, face.state(),
				(it.original != null) ? it.original.due() : null,
				(it.originalUntil != null) ? it.originalUntil.due() : null, it.deadline, face.usedDays(),
				face.totalDays(), face.usedPercent(), it.standstill, CardAnswers.pause(it.pause),
				it.clocks.running.stream()
					.map((clock) -> new RunningClockView(clock.kind(), unit(clock.kind(), clock.key()),
							units.on(unit(clock.kind(), clock.key()), desk.today()), colour(clock.kind(), clock.key()),
							clock.deadline(), !it.isPaused() && clock.deadline().due().isBefore(desk.today())))
					.toList(),
				told, desk.basis());
	}

	private static @Nullable String unit(@Nullable ClockKind kind, String key) {
		return (kind == ClockKind.OBSTACLE_COOPERATOR) ? key : null;
	}

	private static @Nullable LetterColour colour(@Nullable ClockKind kind, String key) {
		return (kind == ClockKind.OBSTACLE_LETTER) ? LetterColour.valueOf(key) : null;
	}

	private static Entry entry(ResultSet row) throws SQLException {
		String evidence = row.getString("evidence");
		return new Entry(row.getLong("sequence"), row.getLong("log_index"), row.getObject("event_id", UUID.class),
				row.getString("event_name"), row.getObject("occurred_on", LocalDate.class),
				row.getObject("recorded_at", OffsetDateTime.class), row.getString("actor_id"),
				Role.valueOf(row.getString("role")), row.getString("organisation_id"),
				Attribution.Source.valueOf(row.getString("source")), row.getString("command"),
				row.getObject("command_id", UUID.class), evidence.isEmpty() ? List.of() : evidence.lines().toList(),
				ObstacleStatus.valueOf(row.getString("status")), row.getString("said"),
				Codec.readChanges(row.getString("changes")), Codec.readClocks(row.getString("clocks")));
	}

	private record Entry(long sequence, long logIndex, UUID eventId, String eventName, LocalDate occurredOn,
			OffsetDateTime recordedAt, String actorId, Role role, String organisationId, Attribution.Source source,
			@Nullable String command, UUID commandId, List<String> evidence, ObstacleStatus status,
			@Nullable String said, List<FieldChange> changes, List<ClockNote> clocks) {

		ObstacleHistoryEntryView view(Map<String, String> people, UnitNames units) {
			return new ObstacleHistoryEntryView(this.sequence, this.logIndex, this.eventId, this.eventName,
					this.occurredOn, this.recordedAt.toInstant(), this.actorId, people.get(this.actorId), this.role,
					this.organisationId, units.on(this.organisationId, this.occurredOn), this.source, this.command,
					this.commandId, this.evidence, this.status, this.said, this.changes);
		}

		ObstacleClockEntryView clock(ClockNote note, @Nullable ObstacleClockRuleView rule, Map<String, String> people,
				UnitNames units, LocalDate today) {
			String unit = unit(note.kind(), note.key());
			return new ObstacleClockEntryView(this.sequence, this.logIndex, note.change(), note.kind(), unit,
					units.on(unit, today), colour(note.kind(), note.key()), this.eventName, this.occurredOn,
					this.recordedAt.toInstant(), this.actorId, people.get(this.actorId), note.before(), note.after(),
					this.said, rule);
		}

		private static @Nullable String unit(@Nullable ClockKind kind, String key) {
			return HistoryAnswers.unit(kind, key);
		}

	}

}
