package org.diaodu.command.progress;

import java.util.HashSet;
import java.util.Set;

import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.event.LandContractRecorded;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.message.Clause;

/**
 * Whether a project acquired land, by its contract or by the node that means it: whoever
 * rents a hall or renovates has none.
 */
@Clause("F-134")
final class AcquiredLand {

	private boolean contracted;

	private final Set<String> nodes = new HashSet<>();

	void evolve(LifecycleEvent event) {
		if (event instanceof LandContractRecorded) {
			this.contracted = true;
		}
		else if (event instanceof NodeAchieved it && it.meaning() == NodeMeaning.LAND_ACQUIRED) {
			this.nodes.add(it.nodeCode());
		}
		else if (event instanceof NodeReopened it) {
			this.nodes.remove(it.nodeCode());
		}
	}

	boolean isKnown() {
		return this.contracted || !this.nodes.isEmpty();
	}

}
