package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.Staffing;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.ObstacleRight;
import org.diaodu.kernel.obstacle.ObstacleStates;
import org.diaodu.kernel.obstacle.SortingSeat;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.command.AnswerAsCooperator;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.NoteObstacleWork;
import org.diaodu.kernel.obstacle.command.NoteVacatedUnit;
import org.diaodu.kernel.obstacle.event.CooperationEnded;
import org.diaodu.kernel.obstacle.event.CooperatorAnswered;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionClaimed;
import org.diaodu.kernel.obstacle.event.ObstacleUnitVacated;
import org.diaodu.kernel.obstacle.event.ObstacleWorkNoted;

/**
 * What the lead unit and those that help do about an obstacle, until it says that it is
 * gone.
 */
@Clause({ "F-006", "F-119", "F-125", "F-137" })
final class Work {

	private final Act act;

	private final ObstacleState obstacle;

	Work(Act act) {
		this.act = act;
		this.obstacle = act.obstacle();
	}

	List<ObstacleEvent> decide(NoteObstacleWork command) {
		this.act.parties().requireWorking();
		Form.required(command.noteId(), "noteId", Form.NAME);
		Form.required(command.text(), "text", Form.TEXT);
		ObstacleWorkNoted note = new ObstacleWorkNoted(this.obstacle.id(), command.noteId(),
				this.act.by().organisation(), command.text(), Act.cited(command.evidence()), command.occurredOn());
		ObstacleWorkNoted known = this.obstacle.note(command.noteId());
		if (known != null) {
			if (known.equals(note)) {
				return List.of();
			}
			throw Refusal.of(ObstacleRefusal.OBSTACLE_NOTE_EXISTS, "noteId").asException();
		}
		this.act.requireSinceLastChange(command.occurredOn());
		if (this.obstacle.status() != ObstacleStatus.PAUSED) {
			this.act.requireInHand();
		}
		return List.of(note);
	}

	List<ObstacleEvent> decide(AnswerAsCooperator command) {
		this.act.parties().requireCooperator();
		this.act.requireToday(command.occurredOn());
		Form.required(command.text(), "text", Form.TEXT);
		List<String> evidence = Act.cited(command.evidence());
		String unitId = this.act.by().organisation();
		this.act.requireStatus(ObstacleStates.TIMED);
		if (this.obstacle.hasAnswered(unitId)) {
			throw Act.refuse(ObstacleRefusal.OBSTACLE_ALREADY_ANSWERED);
		}
		ClockRef own = new ClockRef(ClockKind.OBSTACLE_COOPERATOR, unitId);
		// A clock that rang does not run any more: then it is late.
		Deadline running = this.obstacle.clocks().deadline(own);
		// In a standstill it stands still.
		LocalDate counted = (this.obstacle.status() == ObstacleStatus.PAUSED) ? this.obstacle.pausedOn()
				: this.act.today();
		boolean inTime = running != null && !running.due().isBefore(counted);
		return List.of(new CooperatorAnswered(this.obstacle.id(), unitId, command.text(), evidence, inTime, List.of(),
				List.of(own), command.occurredOn()));
	}

	List<ObstacleEvent> decide(ClaimObstacleSolved command) {
		this.act.parties().requireLead();
		this.act.requireToday(command.occurredOn());
		Form.required(command.text(), "text", Form.TEXT);
		List<String> evidence = Act.citedSome(command.evidence());
		this.act.requireInHand();
		ObstacleRules rules = this.act.rules();
		List<ClockRef> stopped = ClocksOf.all(this.obstacle).stream().map(DueClock::ref).toList();
		String unitId = this.act.by().organisation();
		return List.of(new ObstacleSolutionClaimed(this.obstacle.id(), unitId, command.text(), evidence, isInTime(),
				rules.stepsVersion(), Closing.confirming(this.act), stopped, command.occurredOn(),
				this.act.parties().judgeOf(unitId)));
	}

	/** A unit whose turn it is, or will be once what was claimed is refused. */
	List<ObstacleEvent> decide(NoteVacatedUnit command) {
		this.act.parties().requireSystem();
		if (command.right() != null) {
			return sortersLeft(command);
		}
		String unitId = command.unitId();
		LocalDate since = new Staffing(this.act.context().directory(), this.act.today()).emptySince(unitId);
		boolean leads = unitId.equals(this.obstacle.leadUnitId()) && this.obstacle.isWithItsLead();
		boolean helps = this.obstacle.cooperators().containsKey(unitId) && !this.obstacle.hasAnswered(unitId);
		if (since == null || since.equals(this.obstacle.vacatedOn(unitId)) || !(leads || helps)
				|| !ObstacleStates.UNCONFIRMED.contains(this.obstacle.status())) {
			return List.of();
		}
		return List.of(new ObstacleUnitVacated(this.obstacle.id(), unitId, since, command.occurredOn(), null));
	}

	/** What is still to be done by whoever sorts in a district is done above it. */
	@Clause({ "F-004", "F-117" })
	private List<ObstacleEvent> sortersLeft(NoteVacatedUnit command) {
		SortingSeat seat = this.act.parties().seat();
		if (seat == null || seat.ofTheCity() || !seat.sortingUnitId().equals(command.unitId())
				|| (!ObstacleStates.isOpen(this.obstacle.status()) && !this.obstacle.isCallBackPending())) {
			return List.of();
		}
		LocalDate since = new Staffing(this.act.context().directory(), this.act.today()).leftWithout(ObstacleRight.SORT,
				seat.unitId());
		if (since == null || since
			.equals(this.obstacle.vacatedOn(ObstacleUnitVacated.vacancy(command.unitId(), ObstacleRight.SORT)))) {
			return List.of();
		}
		return List.of(new ObstacleUnitVacated(this.obstacle.id(), command.unitId(), since, command.occurredOn(),
				ObstacleRight.SORT));
	}

	/**
	 * What it means for a cooperating unit that it leads from now on: it helps no more,
	 * and how it helped until then stays on record. Nothing for any other unit.
	 */
	List<ObstacleEvent> leadsFromNowOn(String unitId, LocalDate on) {
		if (!this.obstacle.cooperators().containsKey(unitId)) {
			return List.of();
		}
		ClockRef own = new ClockRef(ClockKind.OBSTACLE_COOPERATOR, unitId);
		boolean running = this.obstacle.clocks().deadline(own) != null;
		Boolean onTime = this.obstacle.answeredInTime(unitId);
		if (onTime == null && !running) {
			// A clock that rang unanswered does not run any more.
			onTime = Boolean.FALSE;
		}
		return List.of(new CooperationEnded(this.obstacle.id(), unitId, onTime, List.of(),
				running ? List.of(own) : List.of(), on));
	}

	/** By the original due day, which only standstill moves. */
	private boolean isInTime() {
		Deadline fair = this.act.limits().later(this.obstacle.original(), this.obstacle.standstill());
		return !this.act.today().isAfter(fair.due());
	}

}
