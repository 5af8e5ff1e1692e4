package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.PeopleAreKnown;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.LetterKind;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.ObstacleStates;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.SupervisionCause;
import org.diaodu.kernel.obstacle.command.CriticiseObstacle;
import org.diaodu.kernel.obstacle.command.InterviewForObstacle;
import org.diaodu.kernel.obstacle.command.IssueSupervisionLetter;
import org.diaodu.kernel.obstacle.command.LiftSupervision;
import org.diaodu.kernel.obstacle.command.SuperviseObstacle;
import org.diaodu.kernel.obstacle.command.SuperviseRedObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleCriticised;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleInterviewed;
import org.diaodu.kernel.obstacle.event.ObstacleSupervised;
import org.diaodu.kernel.obstacle.event.ObstacleSupervisionLifted;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;

/**
 * Supervises what is overdue by a blue, a yellow and a red letter, criticises whoever was
 * urged in vain, and has those called in who let the red letter expire. Nobody supervises
 * their own unit.
 */
@Clause({ "F-121", "F-122", "F-125" })
final class Supervision {

	/** What is held against whoever answers for it. */
	private static final List<ClockRef> AGAINST = Stream
		.concat(TimeLimits.refs(ClockKind.OBSTACLE_SUPERVISION, ClockKind.OBSTACLE_CRITICISM).stream(), refs().stream())
		.toList();

	private final Act act;

	private final ObstacleState obstacle;

	Supervision(Act act) {
		this.act = act;
		this.obstacle = act.obstacle();
	}

	List<ObstacleEvent> decide(SuperviseObstacle command) {
		supervise(command.occurredOn(), command.reason());
		this.act.requireStatus(ObstacleStates.SUPERVISABLE);
		if (this.obstacle.isSupervised()) {
			throw Act.refuse(ObstacleRefusal.OBSTACLE_SUPERVISED);
		}
		return opened(SupervisionCause.ORDERED, command.reason(), command.occurredOn());
	}

	List<ObstacleEvent> decide(IssueSupervisionLetter command) {
		supervise(command.occurredOn(), command.reason());
		this.act.requireStatus(ObstacleStates.SUPERVISABLE);
		if (!this.obstacle.isSupervised()) {
			throw Act.refuse(ObstacleRefusal.OBSTACLE_NOT_SUPERVISED);
		}
		LetterColour last = last();
		if (last == LetterColour.RED) {
			throw Act.refuse(ObstacleRefusal.OBSTACLE_LAST_LETTER);
		}
		return List.of(letter(after(last), command.reason(), command.occurredOn()));
	}

	List<ObstacleEvent> decide(LiftSupervision command) {
		this.act.parties().requireSupervising();
		this.act.requireToday(command.occurredOn());
		Form.required(command.conclusion(), "conclusion", Form.TEXT);
		List<String> evidence = Act.citedSome(command.evidence());
		requireOpen();
		if (!this.obstacle.isSupervised()) {
			throw Act.refuse(ObstacleRefusal.OBSTACLE_NOT_SUPERVISED);
		}
		List<ClockRef> ended = new ArrayList<>(refs());
		ended.addAll(TimeLimits.refs(ClockKind.OBSTACLE_CONCLUSION));
		return List.of(new ObstacleSupervisionLifted(this.obstacle.id(), command.conclusion(), evidence,
				new Closing(this.act).concluded(), ended, command.occurredOn()));
	}

	List<ObstacleEvent> decide(CriticiseObstacle command) {
		this.act.parties().requireCriticising();
		this.act.requireToday(command.occurredOn());
		Form.reason(command.reason());
		this.act.requireStatus(ObstacleStates.SUPERVISABLE);
		String unitId = this.obstacle.supervision().toCriticise();
		if (unitId == null) {
			throw Act.refuse(ObstacleRefusal.OBSTACLE_CRITICISM_TOO_EARLY);
		}
		return List
			.of(new ObstacleCriticised(this.obstacle.id(), unitId, this.obstacle.nextLetter(LetterKind.CRITICISM),
					command.reason(), List.of(), List.of(), command.occurredOn()));
	}

	List<ObstacleEvent> decide(InterviewForObstacle command) {
		this.act.parties().requireInterviewing();
		this.act.requireSinceLastChange(command.occurredOn());
		Form.required(command.record(), "record", Form.TEXT);
		if (command.interviewedIds().isEmpty()) {
			throw Refusal.of(CommonRefusal.VALUE_REQUIRED, "interviewedIds").asException();
		}
		Act.requireForm(command.interviewedIds(), "interviewedIds");
		for (int i = 0; i < command.interviewedIds().size(); i++) {
			String field = "interviewedIds[" + i + "]";
			PeopleAreKnown.require(this.act.context(), command.interviewedIds().get(i), field);
			if (command.interviewedIds().indexOf(command.interviewedIds().get(i)) < i) {
				// The record says how many came.
				throw Refusal.of(CommonRefusal.VALUE_INVALID, field).asException();
			}
		}
		int self = command.interviewedIds().indexOf(this.act.by().actor());
		if (self >= 0) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_INTERVIEW_SELF, "interviewedIds[" + self + "]").asException();
		}
		requireOpen();
		if (!this.obstacle.supervision().isRedExpired()) {
			throw Act.refuse(ObstacleRefusal.OBSTACLE_INTERVIEW_TOO_EARLY);
		}
		new CalledIn(this.act, command.occurredOn()).require(command.interviewedIds());
		return List.of(new ObstacleInterviewed(this.obstacle.id(), this.act.by().actor(), command.interviewedIds(),
				command.record(), command.occurredOn()));
	}

	/** Nothing unless it was red at all these month's ends and nobody supervises it. */
	List<ObstacleEvent> decide(SuperviseRedObstacle command) {
		this.act.parties().requireSystem();
		Form.required(command.monthEndedOn(), "monthEndedOn");
		if (!ObstacleStates.SUPERVISABLE.contains(this.obstacle.status())
				|| this.obstacle.status() == ObstacleStatus.PAUSED || this.obstacle.isSupervised()) {
			return List.of();
		}
		Integer months = new ObstacleRules(this.act.context().directory(), command.monthEndedOn()).redMonths();
		if (months == null) {
			return List.of();
		}
		YearMonth last = YearMonth.from(command.monthEndedOn());
		for (int i = 0; i < months; i++) {
			if (!isRedOn(last.minusMonths(i).atEndOfMonth())) {
				return List.of();
			}
		}
		return opened(SupervisionCause.RED_TWICE, "连续" + months + "个月末亮红灯", command.occurredOn());
	}

	private boolean isRedOn(LocalDate day) {
		PolicyVersion light = this.act.context().directory().policy(PolicyParameter.OBSTACLE_LIGHT, day);
		return light != null && this.obstacle.standing().isRedOn(day, light, this.act.context().directory().calendar());
	}

	/** Opened with the blue letter, by hand or because it is overdue. */
	List<ObstacleEvent> opened(SupervisionCause cause, String reason, LocalDate on) {
		return List.of(
				new ObstacleSupervised(this.obstacle.id(), cause, reason,
						this.obstacle.nextLetter(LetterKind.SUPERVISION), this.act.rules().supervisionVersion(), on),
				letter(LetterColour.BLUE, reason, on));
	}

	/**
	 * Overdue for so long that it is supervised: by the first letter to the unit that
	 * answers for it, also where one before it is supervised already.
	 */
	List<ObstacleEvent> overdue(LocalDate on) {
		String reason = !this.obstacle.isSorted() ? "逾期未分拣" : this.obstacle.isWithItsLead() ? "逾期未解决" : "逾期未交办";
		return !this.obstacle.isSupervised() ? opened(SupervisionCause.OVERDUE, reason, on)
				: List.of(letter(after(last()), reason, on));
	}

	/**
	 * The clock that leads to the next letter by itself once that day passed; none where
	 * letters go on anyway, or it runs already.
	 */
	List<DueClock> comes(LocalDate passed) {
		ClockRef ref = TimeLimits.ref(ClockKind.OBSTACLE_SUPERVISION);
		return (isOpenToIt() || this.obstacle.clocks().deadline(ref) != null) ? List.of()
				: List.of(new DueClock(ref.kind(), ref.key(),
						this.act.limits().after(passed, this.act.rules().supervision(PolicyField.SUPERVISION_DAYS))));
	}

	/**
	 * Whether letters to the unit that answers for it now go on by themselves, or are at
	 * their end. They do not where it was late before and had done its step since.
	 */
	boolean isOpenToIt() {
		LetterColour last = last();
		return this.obstacle.isSupervised() && last != null
				&& (refs().stream().anyMatch((ref) -> this.obstacle.clocks().deadline(ref) != null)
						|| (last == LetterColour.RED && this.obstacle.supervision().isRedExpired()));
	}

	/** The letter after one that expired, to whoever answers for it now. */
	ObstacleEvent next(String reason, LocalDate on) {
		return letter(after(last()), reason, on);
	}

	/** The last letter to the unit that answers for it, null when it got none. */
	private @Nullable LetterColour last() {
		return this.obstacle.supervision().letterTo(this.obstacle.isSorted() ? this.act.parties().answerable() : null);
	}

	private ObstacleEvent letter(LetterColour colour, String reason, LocalDate on) {
		Deadline answer = this.act.limits().after(this.act.rules().supervision(PolicyField.LETTER_DAYS));
		String unitId = this.act.parties().answerable();
		// Whichever was to come by itself, this is it; a red one ends with an interview.
		List<ClockRef> ended = new ArrayList<>(TimeLimits.refs(ClockKind.OBSTACLE_SUPERVISION));
		ended.addAll(List.of(ref(LetterColour.BLUE), ref(LetterColour.YELLOW)));
		return new SupervisionLetterIssued(this.obstacle.id(), colour, unitId,
				this.obstacle.nextLetter(LetterKind.WARNING), reason, answer,
				List.of(new DueClock(ClockKind.OBSTACLE_LETTER, colour.name(), answer)), ended, on,
				this.act.parties().concludedBy(unitId));
	}

	private void supervise(@Nullable LocalDate on, @Nullable String reason) {
		this.act.parties().requireSupervising();
		this.act.requireToday(on);
		Form.reason(reason);
	}

	private void requireOpen() {
		if (!ObstacleStates.isOpen(this.obstacle.status())) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_STATE_UNFIT).with("status", this.obstacle.status()).asException();
		}
	}

	private static LetterColour after(@Nullable LetterColour colour) {
		return switch (colour) {
			case null -> LetterColour.BLUE;
			case BLUE -> LetterColour.YELLOW;
			case YELLOW, RED -> LetterColour.RED;
		};
	}

	/**
	 * What ends when another unit answers for it from now on: the days of that one are
	 * its own. The supervision stays open on the record of the unit before (ADR 0183).
	 * @param leadUnitId that has got it then
	 */
	@Clause({ "F-121", "F-122" })
	static List<ClockRef> endedWith(Act act, String leadUnitId) {
		if (leadUnitId.equals(act.parties().answerable())) {
			return List.of();
		}
		List<ClockRef> ended = new ArrayList<>(TimeLimits.refs(ClockKind.OBSTACLE_AFTER_DUE));
		ended.addAll(AGAINST);
		return ended;
	}

	/**
	 * What ends when a government gives a unit a new last day: besides what was against
	 * another unit, what came since a day of its own passed, but not past the original
	 * last day. A letter that was ordered before any day passed goes on (ADR 0222).
	 */
	@Clause({ "F-121", "F-122", "F-128" })
	static List<ClockRef> endedWithANewDay(Act act, String ownerUnitId) {
		boolean passed = ownerUnitId.equals(act.parties().answerable()) && act.obstacle().wasOverdueBefore();
		return (passed && !isPastOriginal(act))
				? AGAINST.stream().filter((ref) -> !wasOrderedBefore(act.obstacle(), ref)).toList()
				: endedWith(act, ownerUnitId);
	}

	/** Whether it is the clock of a letter that was sent before the last day was over. */
	private static boolean wasOrderedBefore(ObstacleState obstacle, ClockRef ref) {
		Deadline answer = obstacle.clocks().deadline(ref);
		return ref.kind() == ClockKind.OBSTACLE_LETTER && answer != null
				&& !answer.countedFrom().isAfter(obstacle.deadline().due());
	}

	/** What a unit gets back with a new day of what ran when it gave it back. */
	static List<DueClock> againWithANewDay(Act act, String ownerUnitId) {
		List<DueClock> again = act.obstacle().again(ownerUnitId);
		return (act.obstacle().wasGivenBackLate() && !isPastOriginal(act)) ? List.of() : again;
	}

	/** Whether its original last day is over, standstill left out. */
	private static boolean isPastOriginal(Act act) {
		ObstacleState obstacle = act.obstacle();
		return act.today().isAfter(act.limits().later(obstacle.original(), obstacle.standstill()).due());
	}

	/** What stops while a unit that gave it back does not have it (ADR 0201). */
	static List<ClockRef> stoppedBy(Act act, @Nullable String nextUnitId) {
		return act.parties().answerable().equals(nextUnitId) ? List.of() : AGAINST;
	}

	/** Whether a clock is held against whoever answers for it. */
	static boolean isAgainstAUnit(ClockRef ref) {
		return AGAINST.contains(ref);
	}

	/** The clocks of all letters. */
	static List<ClockRef> refs() {
		return List.of(ref(LetterColour.BLUE), ref(LetterColour.YELLOW), ref(LetterColour.RED));
	}

	static ClockRef ref(LetterColour colour) {
		return new ClockRef(ClockKind.OBSTACLE_LETTER, colour.name());
	}

}
