package org.diaodu.kernel.lifecycle;

import java.time.LocalDate;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.StartStated;
import org.diaodu.kernel.message.Clause;

/**
 * The start of work from which statistical entry is counted (纳统起算日), for whoever decides,
 * judges or shows: the earliest a node tells, else the day on which the stage stated it
 * (ADR 0156).
 */
@Clause("F-102")
public final class StartThatCounts {

	// Not final: whoever shows it stores it as JSON by its fields.
	private TreeMap<String, LocalDate> byNode = new TreeMap<>();

	private @Nullable LocalDate statedOn;

	/** Applies the next event of the project's life. */
	public void evolve(LifecycleEvent event) {
		if (event instanceof NodeAchieved it && it.meaning() == NodeMeaning.WORK_STARTED) {
			this.byNode.put(it.nodeCode(), it.occurredOn());
		}
		else if (event instanceof NodeReopened it) {
			this.byNode.remove(it.nodeCode());
		}
		else if (event instanceof StartStated it) {
			this.statedOn = it.stated() ? it.occurredOn() : null;
		}
	}

	/** The earliest start a node tells, null while none does. */
	public @Nullable LocalDate byNode() {
		return this.byNode.values().stream().min(LocalDate::compareTo).orElse(null);
	}

	/** The start that counts, null while there is none. */
	public @Nullable LocalDate day() {
		return of(byNode(), this.statedOn);
	}

	/**
	 * Which of two counts.
	 * @param byNode what a node tells, null when none does
	 * @param stated since when the stage states a start, null when it does not
	 */
	public static @Nullable LocalDate of(@Nullable LocalDate byNode, @Nullable LocalDate stated) {
		return (byNode != null) ? byNode : stated;
	}

}
