package org.diaodu.command.progress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeReopened;

/**
 * Whether work has started, as the nodes of the project tell.
 */
final class StartOfWork {

	/** By code of the node that means it. */
	private final Map<String, LocalDate> starts = new HashMap<>();

	void evolve(LifecycleEvent event) {
		if (event instanceof NodeAchieved it && it.meaning() == NodeMeaning.WORK_STARTED) {
			this.starts.put(it.nodeCode(), it.occurredOn());
		}
		else if (event instanceof NodeReopened it) {
			this.starts.remove(it.nodeCode());
		}
	}

	/** The day work started, null when no node says that it did. */
	@Nullable LocalDate day() {
		return this.starts.values().stream().min(LocalDate::compareTo).orElse(null);
	}

}
