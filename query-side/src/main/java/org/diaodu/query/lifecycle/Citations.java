package org.diaodu.query.lifecycle;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.evidence.Digests;
import org.diaodu.kernel.lifecycle.command.AchieveNode;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.permit.event.PermitEvent;
import org.diaodu.kernel.progress.event.ProgressEvent;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.statistics.event.StatisticsEvent;

/**
 * What an act upon a project cites of what is kept: whoever may see the project sees the
 * act, and may read it (ADR 0159, 0178). Photos of reports are told by the ledger of
 * progress.
 */
@Clause({ "F-051", "F-077" })
final class Citations {

	private static final String BY_HAND = AchieveNode.class.getSimpleName();

	private Citations() {
	}

	/** Digests of the proof of a node, and of what the act itself rests on. */
	static Set<String> of(Recorded recorded) {
		Set<String> digests = new LinkedHashSet<>();
		DomainEvent event = recorded.event();
		if (isOfAProject(event)) {
			digests.addAll(recorded.attribution().evidence());
		}
		// Only there a reference was judged as one: the proof that a contract or a notice
		// makes of its number is a number, whatever was written for it.
		if (event instanceof NodeAchieved it && BY_HAND.equals(recorded.metaData().get(Attribution.COMMAND_NAME))) {
			it.evidence().forEach((proof) -> digests.add(proof.reference()));
		}
		digests.removeIf((reference) -> !Digests.isOne(reference));
		return digests;
	}

	private static boolean isOfAProject(@Nullable DomainEvent event) {
		return event instanceof ProjectEvent || event instanceof LifecycleEvent || event instanceof PermitEvent
				|| event instanceof StatisticsEvent || event instanceof ProgressEvent;
	}

}
