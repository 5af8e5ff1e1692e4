package org.diaodu.query.obstacle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.SortingSeat;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.query.ObstacleClockState;
import org.diaodu.kernel.obstacle.query.ObstacleCooperatorView;
import org.diaodu.kernel.obstacle.query.ObstacleParty;
import org.diaodu.kernel.obstacle.query.ObstacleRowView;
import org.diaodu.kernel.obstacle.query.ObstacleTurnView;
import org.diaodu.kernel.policy.WorkingCalendar;
import org.diaodu.kernel.stewardship.query.PersonRef;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.obstacle.Waiting.Turn;

/**
 * Obstacles as rows of a board, with the names of all units and people in them, found
 * once for all rows.
 */
final class Board {

	/** Columns of an obstacle {@code o} and its project {@code p}, for {@link #found}. */
	static final String COLUMNS = "o.obstacle_id, o.log_index, p.name AS project_name";

	/** Joins what {@link #COLUMNS} needs to obstacles {@code o}. */
	static final String JOINS = " LEFT JOIN {obstacle_project} p ON p.project_id = o.project_id";

	private final Desk desk;

	private final WorkingCalendar calendar;

	private final Items items;

	private final UnitNames units;

	private final Map<String, String> people;

	private final @Nullable String cityId;

	Board(Desk desk, List<Row> rows) {
		this.desk = desk;
		this.calendar = desk.calendar();
		this.items = desk.items();
		SortingSeat city = desk.actor().city();
		this.cityId = (city != null) ? city.unitId() : null;
		Set<String> personIds = new HashSet<>();
		for (Row row : rows) {
			row.fold().reporters().forEach((one) -> personIds.add(one.personId()));
			String guarantor = row.guarantorId();
			if (guarantor != null) {
				personIds.add(guarantor);
			}
		}
		this.units = desk.units();
		this.people = desk.names(personIds);
	}

	/**
	 * An obstacle and its project's name.
	 */
	record Row(ObstacleFold fold, @Nullable String projectName) {

		@Nullable String guarantorId() {
			if (this.fold.guarantorId != null) {
				return this.fold.guarantorId;
			}
			return (this.fold.sorted != null) ? this.fold.sorted.guarantorId() : this.fold.reported().guarantorId();
		}

	}

	/** Reads the columns of {@link #COLUMNS}. */
	static Found found(ResultSet row) throws SQLException {
		return new Found(row.getString("obstacle_id"), row.getLong("log_index"), row.getString("project_name"));
	}

	/**
	 * An obstacle the caller may see.
	 *
	 * @param logIndex of the last event its card reflects
	 */
	record Found(String obstacleId, long logIndex, @Nullable String projectName) {

		Row with(ObstacleFold fold) {
			return new Row(fold, this.projectName);
		}

	}

	ObstacleRowView view(Row row) {
		ObstacleFold it = row.fold();
		ObstacleReported reported = it.reported();
		ClockFace face = new ClockFace(it, this.desk.today(), this.calendar);
		String item = it.itemCode();
		String category = it.category();
		return new ObstacleRowView(reported.obstacleId(), reported.number(), reported.projectId(), row.projectName(),
				it.site().districtId(), unit(it.site().districtId()), it.site().zoneId(), unit(it.site().zoneId()),
				category, this.items.name(category, it), item, this.items.name(item, it),
				(it.sorted != null) ? it.sorted.scope() : null, it.tier, it.status, it.severity(), it.leadUnitId,
				unit(it.leadUnitId), it.originalLeadUnitId(), unit(it.originalLeadUnitId()), it.coordinatingUnitId,
				unit(it.coordinatingUnitId), it.helpers.stream().map(this::helper).toList(),
				(it.original != null) ? it.original.due() : null, (it.deadline != null) ? it.deadline.due() : null,
				it.deadline != null && it.deadline.provisional(), face.state(), face.usedPercent(),
				face.isPastOriginal(), face.isPastDue(), it.extensions, it.escalations, it.urges, it.returns,
				it.reopenings, it.supervised, it.letter, turns(Judges.turns(it, this.desk)),
				person(reported.reporterId()), reported.reporterRole(), reported.reporterUnitId(),
				unit(reported.reporterUnitId()), reported.occurredOn(), (it.rating != null) ? it.rating.score() : null,
				it.endedOn, it.logIndex, it.changedAt);
	}

	List<ObstacleTurnView> turns(List<Turn> turns) {
		return turns.stream().map(this::turn).toList();
	}

	private ObstacleTurnView turn(Turn turn) {
		String unitId = (turn.unitId() != null || turn.party() == ObstacleParty.REPORTER) ? turn.unitId() : this.cityId;
		return new ObstacleTurnView(turn.waitsFor(), turn.party(), unitId, unit(unitId), turn.role(),
				(turn.personId() != null) ? person(turn.personId()) : null, turn.due(),
				turn.due() != null && turn.due().isBefore(this.desk.today()));
	}

	private ObstacleCooperatorView helper(ObstacleFold.Helper helper) {
		return new ObstacleCooperatorView(helper.unitId(), unit(helper.unitId()), helper.deadline().due(),
				helper.answeredOn(), helper.onTime());
	}

	ClockFace face(Row row) {
		return new ClockFace(row.fold(), this.desk.today(), this.calendar);
	}

	@Nullable String unit(@Nullable String unitId) {
		return this.units.on(unitId, this.desk.today());
	}

	PersonRef person(String personId) {
		return new PersonRef(personId, this.people.get(personId));
	}

	/**
	 * How an obstacle stands to its time limit today.
	 */
	record ClockFace(ObstacleFold it, LocalDate today, WorkingCalendar calendar) {

		private static final int HUNDRED = 100;

		ObstacleClockState state() {
			if (this.it.deadline == null || !this.it.isOpen()) {
				return ObstacleClockState.NONE;
			}
			if (this.it.isStopped()) {
				return ObstacleClockState.STOPPED;
			}
			if (this.it.status == ObstacleStatus.PAUSED) {
				return ObstacleClockState.PAUSED;
			}
			if (isOverdue()) {
				return ObstacleClockState.OVERDUE;
			}
			return (this.it.clocks.halfOn != null && this.it.clocks.halfOn.isBefore(this.today))
					? ObstacleClockState.HALF_USED : ObstacleClockState.RUNNING;
		}

		/** Of what is said to be solved, whether it was when that was said. */
		boolean isPastOriginal() {
			if (this.it.claim != null) {
				return !this.it.claim.onTime();
			}
			return this.it.isRunning() && this.it.originalUntil != null
					&& this.it.originalUntil.due().isBefore(until());
		}

		private boolean isOverdue() {
			LocalDate last = this.it.overdueAfter();
			return this.it.isRunning() && last != null && last.isBefore(until());
		}

		boolean isPastDue() {
			return this.it.isRunning() && this.it.deadline != null && this.it.deadline.due().isBefore(until());
		}

		/** Working days since it is overdue, or past the day of a step that is late. */
		int daysLate() {
			LocalDate step = this.it.stepDue();
			int ofStep = (step != null) ? this.calendar.between(step, this.today) : 0;
			LocalDate last = this.it.overdueAfter();
			return (last != null && this.it.isRunning()) ? Math.max(ofStep, this.calendar.between(last, until()))
					: ofStep;
		}

		@Nullable Integer usedDays() {
			LocalDate from = this.it.deadlineFrom;
			return (from != null) ? Math.max(0, this.calendar.between(from, until()) - this.it.standstillSince) : null;
		}

		@Nullable Integer totalDays() {
			LocalDate from = this.it.deadlineFrom;
			return (from != null && this.it.deadline != null)
					? Math.max(0, this.calendar.between(from, this.it.deadline.due()) - this.it.standstillSince) : null;
		}

		/** Share of the present limit; whole when it had no working day at all. */
		@Nullable Integer usedPercent() {
			Integer used = usedDays();
			Integer total = totalDays();
			if (used == null || total == null) {
				return null;
			}
			return (total > 0) ? used * HUNDRED / total : HUNDRED;
		}

		/** Until when it counts: a standstill and a solution stop it. */
		private LocalDate until() {
			LocalDate paused = this.it.pausedOn();
			if (paused != null) {
				return paused;
			}
			if (this.it.claim != null) {
				return this.it.claim.occurredOn();
			}
			return Objects.requireNonNullElse(this.it.endedOn, this.today);
		}

	}

}
