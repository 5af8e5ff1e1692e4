package org.diaodu.command.project;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.lifecycle.event.LifecyclePilotChanged;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.NodeSkipped;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Stage;

/**
 * The gates a pilot passes from stage to stage, whoever sets the stage: by a change of
 * the stage, by a correction of the facts or by a list.
 */
@Clause("F-070")
public final class StageGates {

	private final OtherProof proof;

	/** Nodes reached by hand or left out, by code. */
	private final Set<String> closed = new HashSet<>();

	private boolean pilot;

	/**
	 * Nothing is passed yet.
	 * @param proof what other facts prove, kept up by whoever made it
	 */
	public StageGates(OtherProof proof) {
		this.proof = proof;
	}

	/** Applies the next event of the project's life. */
	public void evolve(LifecycleEvent event) {
		switch (event) {
			case NodeAchieved it -> this.closed.add(it.nodeCode());
			case NodeSkipped it -> this.closed.add(it.nodeCode());
			case NodeReopened it -> this.closed.remove(it.nodeCode());
			case LifecyclePilotChanged it -> this.pilot = it.pilot();
			default -> {
				// Opens and closes no gate.
			}
		}
	}

	/** Whether the project was made a pilot itself. */
	public boolean isPilot() {
		return this.pilot;
	}

	/** Whether it is a pilot on a day, by itself or with its zone. */
	public boolean isPilotOn(LocalDate day, @Nullable String zoneId, Directory directory) {
		KnownUnit zone = (zoneId != null) ? directory.unit(zoneId) : null;
		return this.pilot || (zone != null && zone.isPilotOn(day));
	}

	/**
	 * The gates of the stages it would leave behind that are open; of a pilot only, and
	 * none where no stage was known.
	 * @param zoneId where it lies
	 * @param on the day of the new stage
	 */
	public List<NodeDefinition> open(@Nullable Stage before, @Nullable Stage after, @Nullable Family family,
			@Nullable String zoneId, LocalDate on, Directory directory) {
		if (before == null || after == null || !isPilotOn(on, zoneId, directory)) {
			return List.of();
		}
		NodeCatalogueAdopted catalogue = directory.catalogues().nodesOn(on);
		if (catalogue == null) {
			throw Refusal.of(LifecycleRefusal.NODE_CATALOGUE_MISSING).asException();
		}
		return catalogue.nodes()
			.stream()
			.filter((node) -> node.gate() && (family == null || node.families().contains(family)))
			.filter((node) -> node.stage().compareTo(before) >= 0 && node.stage().compareTo(after) < 0)
			.filter((gate) -> !this.closed.contains(gate.code()) && this.proof.reachedOn(gate) == null)
			.toList();
	}

	/**
	 * Refuses a stage beyond gates that are open.
	 * @param field the field that names the stage
	 */
	public static void requirePassed(List<NodeDefinition> open, String field) {
		if (!open.isEmpty()) {
			throw refusal(open, field).asException();
		}
	}

	static Refusal refusal(List<NodeDefinition> open, String field) {
		return Refusal.of(LifecycleRefusal.STAGE_GATES_OPEN, field)
			.with("gates",
					open.stream().map((gate) -> gate.code() + " " + gate.name()).collect(Collectors.joining(", ")));
	}

}
