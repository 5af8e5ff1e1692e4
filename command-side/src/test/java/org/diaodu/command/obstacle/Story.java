package org.diaodu.command.obstacle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.log.Claims;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.UrgeCause;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AnswerAsCooperator;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.CloseObstacle;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.CriticiseObstacle;
import org.diaodu.kernel.obstacle.command.EscalateObstacle;
import org.diaodu.kernel.obstacle.command.GrantObstacleExtension;
import org.diaodu.kernel.obstacle.command.InterviewForObstacle;
import org.diaodu.kernel.obstacle.command.IssueSupervisionLetter;
import org.diaodu.kernel.obstacle.command.LiftSupervision;
import org.diaodu.kernel.obstacle.command.MergeObstacle;
import org.diaodu.kernel.obstacle.command.MoveObstacle;
import org.diaodu.kernel.obstacle.command.NoteObstacleWork;
import org.diaodu.kernel.obstacle.command.NoteVacatedUnit;
import org.diaodu.kernel.obstacle.command.ObstacleCommand;
import org.diaodu.kernel.obstacle.command.PauseObstacle;
import org.diaodu.kernel.obstacle.command.RateObstacle;
import org.diaodu.kernel.obstacle.command.ReassignObstacle;
import org.diaodu.kernel.obstacle.command.RecordCallBack;
import org.diaodu.kernel.obstacle.command.RecordGovernmentDecision;
import org.diaodu.kernel.obstacle.command.RecountObstacleClock;
import org.diaodu.kernel.obstacle.command.RefuseObstacleExtension;
import org.diaodu.kernel.obstacle.command.RefuseObstacleSolution;
import org.diaodu.kernel.obstacle.command.ReopenObstacle;
import org.diaodu.kernel.obstacle.command.ReportObstacle;
import org.diaodu.kernel.obstacle.command.RequestObstacleExtension;
import org.diaodu.kernel.obstacle.command.ResumeObstacle;
import org.diaodu.kernel.obstacle.command.ReturnObstacle;
import org.diaodu.kernel.obstacle.command.RingObstacleClock;
import org.diaodu.kernel.obstacle.command.SortObstacle;
import org.diaodu.kernel.obstacle.command.SubmitToGovernment;
import org.diaodu.kernel.obstacle.command.SuperviseObstacle;
import org.diaodu.kernel.obstacle.command.SuperviseRedObstacle;
import org.diaodu.kernel.obstacle.command.UrgeObstacle;
import org.diaodu.kernel.obstacle.command.WithdrawObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.value.CityTime;

/**
 * One obstacle as it goes through the hands of many, day by day: each act is decided on
 * what was recorded before, and each clock that is over rings as the program rings it.
 */
final class Story {

	private final Directory directory;

	private final MovingClock clock;

	private final List<DomainEvent> recorded = new ArrayList<>();

	/** The day each of these was recorded. */
	private final List<LocalDate> recordedOn = new ArrayList<>();

	private ObstacleState state = new ObstacleState();

	/** What a merger merges into. */
	private @Nullable Story into;

	private ObstacleSite site = Blocked.SITE;

	private @Nullable String guarantorId;

	private Attribution reporter = Blocked.REPORTER;

	private @Nullable Severity severity;

	Story(Directory directory, LocalDate today) {
		this(directory, new MovingClock(today));
	}

	private Story(Directory directory, MovingClock clock) {
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * Sorted, assigned and accepted on the day the story stands at: with the lead unit.
	 */
	Story inHand() {
		act(Blocked.SORTER, Blocked.sort(today()));
		act(Blocked.SORTER, new AssignObstacle(this.state.id(), today()));
		act(Blocked.LEAD, new AcceptObstacle(this.state.id(), today()));
		return this;
	}

	/** Reported on the day the story begins; another one was reported and sorted. */
	static Story reported(Directory directory, LocalDate today) {
		Story story = new Story(directory, today);
		story.report(Blocked.ID);
		story.into = story.beside();
		story.into.report(Blocked.OTHER);
		story.into.act(Blocked.SORTER, Blocked.sort(today));
		return story;
	}

	/** Another one, whose days are the same. */
	Story beside() {
		return new Story(this.directory, this.clock).at(this.site);
	}

	/** What a merger merges this one into. */
	Story into(Story other) {
		this.into = other;
		return this;
	}

	Story reportedBy(Attribution by) {
		this.reporter = by;
		return this;
	}

	/** As whoever reports it sees it. */
	Story seenAs(Severity seen) {
		this.severity = seen;
		return this;
	}

	/** Another one becomes part of this one. */
	List<? extends DomainEvent> absorb(Attribution by, Story other) {
		MergeObstacle command = new MergeObstacle(other.state.id(), this.state.id(), "同一事项", today());
		// Both halves are decided on what was recorded before, as the program does.
		List<? extends DomainEvent> ended = new Ending(new Act(other.state, by, context())).decide(command, this.state);
		List<? extends DomainEvent> events = new Absorbing(new Act(this.state, by, context()), other.state)
			.decide(command, this.guarantorId);
		other.record(ended);
		record(events);
		return events;
	}

	void report(String id) {
		TimeLimits limits = new TimeLimits(this.directory.calendar(), this.clock);
		ObstacleRules rules = new ObstacleRules(this.directory, today());
		record(List.of(new ObstacleReported(id, "SZ1905210106990000001" + (id.equals(Blocked.ID) ? "1" : "2"),
				Blocked.PROJECT, this.site, "地下管线未迁改", "基坑", null, this.severity, List.of(), this.reporter.actor(),
				Role.valueOf(this.reporter.role()), this.reporter.organisation(), null, rules.stepsVersion(),
				List.of(limits.clock(ClockKind.OBSTACLE_SORT, 1)), List.of(), today())));
	}

	Story guaranteedBy(String personId) {
		this.guarantorId = personId;
		return this;
	}

	Story at(ObstacleSite other) {
		this.site = other;
		return this;
	}

	LocalDate today() {
		return CityTime.today(this.clock);
	}

	ObstacleState state() {
		return this.state;
	}

	List<DomainEvent> recorded() {
		return this.recorded;
	}

	/** The last event of a kind. */
	<E extends DomainEvent> E last(Class<E> type) {
		return this.recorded.reversed()
			.stream()
			.filter(type::isInstance)
			.map(type::cast)
			.findFirst()
			.orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " in " + this.recorded));
	}

	<E extends DomainEvent> List<E> all(Class<E> type) {
		return this.recorded.stream().filter(type::isInstance).map(type::cast).toList();
	}

	/** The days on which a unit was urged since a step of its own is late. */
	List<LocalDate> urgedAsLate(String unitId) {
		return all(ObstacleUrged.class).stream()
			.filter((letter) -> letter.cause() == UrgeCause.STEP_LATE && letter.unitId().equals(unitId))
			.map(ObstacleUrged::occurredOn)
			.toList();
	}

	/** Carries an act out and records what it decides. */
	List<? extends DomainEvent> act(Attribution by, ObstacleCommand command) {
		List<? extends DomainEvent> events = decide(by, command);
		record(events);
		return events;
	}

	/** The code of the refusal the act meets, or {@code +} when it is recorded. */
	String outcome(Attribution by, ObstacleCommand command) {
		try {
			return decide(by, command).isEmpty() ? "0" : "+";
		}
		catch (RefusedException ex) {
			return ex.refusal().code();
		}
	}

	/** The field the refusal of an act names. */
	@Nullable String field(Attribution by, ObstacleCommand command) {
		return refused(by, command).field();
	}

	/** The refusal an act meets. */
	Refusal refused(Attribution by, ObstacleCommand command) {
		try {
			decide(by, command);
		}
		catch (RefusedException ex) {
			return ex.refusal();
		}
		throw new AssertionError("not refused: " + command);
	}

	/** Days go by; whatever is over in the morning rings. */
	Story until(LocalDate day) {
		while (today().isBefore(day)) {
			this.clock.to(today().plusDays(1));
			ring();
		}
		return this;
	}

	/** Days go by and the program does not run. */
	Story clockTo(LocalDate day) {
		this.clock.to(day);
		return this;
	}

	/** Later the same day. */
	Story at(LocalTime time) {
		this.clock.at(time);
		return this;
	}

	/** Rings all clocks that are over, the earliest first, as the program does. */
	void ring() {
		while (true) {
			DueClock due = ClocksOf.all(this.state)
				.stream()
				.filter((clock) -> clock.deadline().due().isBefore(today()))
				.filter((clock) -> this.state.status() != ObstacleStatus.PAUSED || clock.ref().runsInStandstill())
				.min(Comparator.comparing((DueClock clock) -> clock.deadline().due()))
				.orElse(null);
			if (due == null || act(People.SYSTEM, new RingObstacleClock(this.state.id(), due.kind(), due.key(),
					due.deadline().due(), due.deadline().due().plusDays(1)))
				.isEmpty()) {
				return;
			}
		}
	}

	/** Forgets everything but what was recorded. */
	void restart() {
		ObstacleState again = new ObstacleState();
		for (int i = 0; i < this.recorded.size(); i++) {
			evolve(again, this.recorded.get(i), this.recordedOn.get(i));
		}
		this.state = again;
	}

	private void record(List<? extends DomainEvent> events) {
		events.forEach((event) -> {
			this.recorded.add(event);
			this.recordedOn.add(today());
			evolve(this.state, event, today());
		});
	}

	private static void evolve(ObstacleState state, DomainEvent event, LocalDate on) {
		if (event instanceof ObstacleEvent it) {
			state.evolve(it, on);
		}
		else if (event instanceof DeadlineRecomputed it) {
			state.evolve(it);
		}
	}

	private DecisionContext context() {
		return new DecisionContext(this.directory, NO_CLAIMS, this.clock);
	}

	private List<? extends DomainEvent> decide(Attribution by, ObstacleCommand command) {
		Act act = new Act(this.state, by, context());
		return switch (command) {
			case ReportObstacle it -> throw new IllegalArgumentException("reported already");
			case SortObstacle it -> new Sorting(act, this.site, this.guarantorId).decide(it);
			case AssignObstacle it -> new Assignment(act).decide(it);
			case AcceptObstacle it -> new Assignment(act).decide(it);
			case ReturnObstacle it -> new Assignment(act).decide(it);
			case ReassignObstacle it -> new Assignment(act).decide(it);
			case NoteObstacleWork it -> new Work(act).decide(it);
			case AnswerAsCooperator it -> new Work(act).decide(it);
			case NoteVacatedUnit it -> new Work(act).decide(it);
			case ClaimObstacleSolved it -> new Work(act).decide(it);
			case RequestObstacleExtension it -> new Extension(act).decide(it);
			case GrantObstacleExtension it -> new Extension(act).decide(it);
			case RefuseObstacleExtension it -> new Extension(act).decide(it);
			case PauseObstacle it -> new Standstill(act).decide(it);
			case ResumeObstacle it -> new Standstill(act).decide(it);
			case UrgeObstacle it -> new Urging(act).decide(it);
			case EscalateObstacle it -> new Urging(act).decide(it);
			case SuperviseObstacle it -> new Supervision(act).decide(it);
			case SuperviseRedObstacle it -> new Supervision(act).decide(it);
			case IssueSupervisionLetter it -> new Supervision(act).decide(it);
			case LiftSupervision it -> new Supervision(act).decide(it);
			case CriticiseObstacle it -> new Supervision(act).decide(it);
			case InterviewForObstacle it -> new Supervision(act).decide(it);
			case SubmitToGovernment it -> new Government(act).decide(it);
			case RecordGovernmentDecision it -> new Government(act).decide(it);
			case ConfirmObstacleSolved it -> new Closing(act).decide(it);
			case RefuseObstacleSolution it -> new Closing(act).decide(it);
			case RateObstacle it -> new Closing(act).decide(it);
			case RecordCallBack it -> new Closing(act).decide(it);
			case CloseObstacle it -> new Closing(act).decide(it);
			case ReopenObstacle it -> new Closing(act).decide(it);
			case WithdrawObstacle it -> new Ending(act).decide(it);
			case MergeObstacle it -> new Ending(act).decide(it, Blocked.there(this.into).state);
			case MoveObstacle it -> new Moving(act).decide(this.site);
			case RingObstacleClock it -> new Ringing(act).decide(it);
			case RecountObstacleClock it -> {
				DeadlineRecomputed moved = new Ringing(act).decide(it);
				yield (moved != null) ? List.of(moved) : List.of();
			}
		};
	}

	private static final Claims NO_CLAIMS = new Claims() {

		@Override
		public void take(String kind, String key) {
			throw new AssertionError("nothing is claimed");
		}

		@Override
		public void release(String kind, String key) {
			throw new AssertionError("nothing is claimed");
		}

		@Override
		public void takeFor(String holder, String kind, String key) {
			throw new AssertionError("nothing is claimed");
		}

		@Override
		public void releaseFor(String holder, String kind, String key) {
			throw new AssertionError("nothing is claimed");
		}

		@Override
		public List<Held> held(String kind) {
			return List.of();
		}

	};

	private static final class MovingClock extends Clock {

		private Instant now;

		MovingClock(LocalDate today) {
			this.now = today.atTime(9, 0).atZone(CityTime.ZONE).toInstant();
		}

		void to(LocalDate day) {
			this.now = day.atTime(9, 0).atZone(CityTime.ZONE).toInstant();
		}

		void at(LocalTime time) {
			this.now = this.now.atZone(CityTime.ZONE).toLocalDate().atTime(time).atZone(CityTime.ZONE).toInstant();
		}

		@Override
		public ZoneId getZone() {
			return CityTime.ZONE;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
