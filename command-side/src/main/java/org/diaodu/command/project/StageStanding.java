package org.diaodu.command.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.PoolAdmitted;
import org.diaodu.kernel.lifecycle.event.StartStated;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.project.event.ProjectStageChanged;
import org.diaodu.kernel.statistics.event.StatisticalEntryWithdrawn;
import org.diaodu.kernel.statistics.event.StatisticallyEntered;
import org.diaodu.kernel.statistics.event.StatisticsEvent;

/**
 * What the nodes of a project say of its stage, and the stage of its start (ADR 0155):
 * nodes reached with evidence prove a stage, below which nobody sets it; a stage from
 * construction on without a node that says when states a start, whose clocks run from the
 * day of that statement.
 */
@Clause({ "F-071", "F-077" })
public final class StageStanding {

	/** Nodes that were reached and prove a stage, by code. */
	private final Map<String, NodeMeaning> reached = new LinkedHashMap<>();

	/** The stage as people or lists stated it last, whatever nodes prove. */
	private @Nullable Stage said;

	/** When the stage was stated or changed last, by whatever. */
	private @Nullable LocalDate changedOn;

	/** The pool it was admitted to last. */
	private @Nullable Pool pool;

	/** Since when the stage states a start, null while it does not. */
	private @Nullable LocalDate statedOn;

	private boolean entered;

	/** Applies the next event of the project itself. */
	public void evolve(ProjectEvent event) {
		if (event instanceof ProjectRegistered it) {
			this.said = it.facts().stage();
			this.changedOn = it.occurredOn();
		}
		else if (event instanceof ProjectFactsCorrected it && it.before().stage() != it.after().stage()) {
			this.said = it.after().stage();
			this.changedOn = DaysInOrder.later(this.changedOn, it.occurredOn());
		}
		else if (event instanceof ProjectStageChanged it) {
			this.said = (it.nodeCode() == null) ? it.after() : this.said;
			this.changedOn = DaysInOrder.later(this.changedOn, it.occurredOn());
		}
	}

	/** Applies the next event of the project's life. */
	public void evolve(LifecycleEvent event) {
		if (event instanceof NodeAchieved it && it.meaning().stage() != null) {
			this.reached.put(it.nodeCode(), it.meaning());
		}
		else if (event instanceof NodeReopened it) {
			this.reached.remove(it.nodeCode());
		}
		else if (event instanceof StartStated it) {
			this.statedOn = it.stated() ? it.occurredOn() : null;
		}
		else if (event instanceof PoolAdmitted it) {
			this.pool = it.after();
		}
	}

	/** Applies the next event of official statistics. */
	public void evolve(StatisticsEvent event) {
		if (event instanceof StatisticallyEntered) {
			this.entered = true;
		}
		else if (event instanceof StatisticalEntryWithdrawn) {
			this.entered = false;
		}
	}

	/** The furthest stage a node proves, null while none does. */
	public @Nullable Stage proven() {
		return proven(null);
	}

	private @Nullable Stage proven(@Nullable String without) {
		String code = provenBy(without);
		return (code != null) ? stageOf(code) : null;
	}

	/** The node that proves it. */
	public @Nullable String provenBy() {
		return provenBy(null);
	}

	private @Nullable String provenBy(@Nullable String without) {
		@Nullable String furthest = null;
		for (String code : this.reached.keySet()) {
			if (!code.equals(without) && (furthest == null || isBehind(stageOf(furthest), stageOf(code)))) {
				furthest = code;
			}
		}
		return furthest;
	}

	private @Nullable Stage stageOf(String code) {
		NodeMeaning meaning = this.reached.get(code);
		return (meaning != null) ? meaning.stage() : null;
	}

	/**
	 * Where the project stands by what was stated and what other nodes prove, in whatever
	 * order they were reached and taken back; null while neither says.
	 * @param code of the node that is taken back
	 */
	public @Nullable Stage stageWithout(String code) {
		Stage proven = proven(code);
		return isBehind(this.said, proven) ? proven : this.said;
	}

	/** Whether a stage lies before what is proven; an unknown one does. */
	public boolean isBehindNodes(@Nullable Stage stage) {
		return isBehind(stage, proven());
	}

	private static boolean isBehind(@Nullable Stage stage, @Nullable Stage other) {
		return other != null && (stage == null || stage.compareTo(other) < 0);
	}

	/**
	 * Refuses a stage before what is proven.
	 * @param field the field that names it
	 */
	public void requireNotBehindNodes(@Nullable Stage wished, String field) {
		if (isBehindNodes(wished)) {
			throw Refusal.of(ProjectRefusal.STAGE_BEHIND_NODES, field)
				.with("node", String.valueOf(provenBy()))
				.with("reached", String.valueOf(proven()))
				.asException();
		}
	}

	/**
	 * Whether a stage would lie before what the pool of the project asks for, and is not
	 * nearer to it than the one before (ADR 0192).
	 */
	boolean isBehindPool(@Nullable Stage before, @Nullable Stage wished) {
		return this.pool != null && wished != null && wished.compareTo(this.pool.leastStage()) < 0
				&& isBehind(wished, (before != null) ? before : Stage.OPERATION);
	}

	/**
	 * Refuses a stage that would: the pool goes back first, by a proposal of its own.
	 * @param field the field that names the stage
	 */
	public void requireNotBehindPool(@Nullable Stage before, @Nullable Stage wished, String field) {
		if (isBehindPool(before, wished)) {
			throw behindPool(wished, field).asException();
		}
	}

	Refusal behindPool(@Nullable Stage wished, String field) {
		return aheadOfStage(Objects.requireNonNull(this.pool), Objects.requireNonNull(wished), field);
	}

	/** Says that a pool asks for a later stage. */
	public static Refusal aheadOfStage(Pool pool, Stage stage, String field) {
		return Refusal.of(LifecycleRefusal.POOL_AHEAD_OF_STAGE, field)
			.with("stage", stage)
			.with("pool", pool)
			.with("least", pool.leastStage());
	}

	/** Refuses a day before the stage was stated or changed last. */
	public void requireInOrder(LocalDate on) {
		DaysInOrder.require(on, this.changedOn);
	}

	/** Since when the stage states a start no node tells of, null when it does not. */
	public @Nullable LocalDate statedOn() {
		return isStarted() ? null : this.statedOn;
	}

	private boolean isStarted() {
		return this.reached.containsValue(NodeMeaning.WORK_STARTED);
	}

	/**
	 * What the stage says of the start now and did not say before; nothing while a node
	 * tells of it. Only a stage that somebody stated does, not one that acceptance or
	 * production brought (ADR 0177).
	 * @param counted whether the project is one that statistics wait for
	 * @param on the day the stage was stated
	 */
	public List<StartStated> follow(String projectId, boolean counted, LocalDate on, Directory directory) {
		boolean states = this.said != null && this.said.compareTo(Stage.CONSTRUCTION) >= 0;
		boolean known = this.statedOn != null;
		if (states == known || (states && isStarted())) {
			return List.of();
		}
		PolicyVersion numbers = (states && counted && !this.entered)
				? directory.policy(PolicyParameter.STATISTICS_LIGHT, on) : null;
		List<DueClock> clocks = new ArrayList<>();
		if (numbers != null) {
			clocks.add(entryDue("1", numbers.number(PolicyField.STATISTICS_YELLOW_MONTHS), on, directory));
			clocks.add(entryDue("2", numbers.number(PolicyField.STATISTICS_RED_MONTHS), on, directory));
		}
		return List.of(new StartStated(projectId, states, (numbers != null) ? numbers.version() : null, clocks, on));
	}

	private static DueClock entryDue(String key, int months, LocalDate on, Directory directory) {
		return new DueClock(ClockKind.STATISTICS_ENTRY_DUE, key,
				Deadline.after(on, months, DayCount.MONTHS, directory.calendar()));
	}

}
