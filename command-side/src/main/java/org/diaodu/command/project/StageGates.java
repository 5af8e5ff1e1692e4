package org.diaodu.command.project;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

	/** The days on which nodes were reached by hand or left out, by code. */
	private final Map<String, LocalDate> closed = new HashMap<>();

	private boolean pilot;

	/**
	 * A gate that was not passed on a day.
	 *
	 * @param passedOn the later day on which it was, null while it is open
	 */
	public record Unpassed(NodeDefinition gate, @Nullable LocalDate passedOn) {

		private String named() {
			return this.gate.code() + " " + this.gate.name()
					+ ((this.passedOn != null) ? " (" + this.passedOn + ")" : "");
		}

	}

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
			case NodeAchieved it -> this.closed.put(it.nodeCode(), it.occurredOn());
			case NodeSkipped it -> this.closed.put(it.nodeCode(), it.occurredOn());
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

	/**
	 * Whether it is a pilot on a day, by itself or with its zone; and while it is one,
	 * also for a day before: gates one can date back before are none.
	 */
	public boolean isPilotOn(LocalDate day, @Nullable String zoneId, Directory directory) {
		KnownUnit zone = (zoneId != null) ? directory.unit(zoneId) : null;
		return this.pilot || (zone != null && (zone.isPilot() || zone.isPilotOn(day)));
	}

	/**
	 * The day on which a gate was passed: proven, reported reached or left out, whichever
	 * came first. Null while it is open.
	 */
	public @Nullable LocalDate passedOn(NodeDefinition gate) {
		LocalDate proven = this.proof.reachedOn(gate);
		LocalDate told = this.closed.get(gate.code());
		return (told == null || (proven != null && proven.isBefore(told))) ? proven : told;
	}

	/**
	 * The gates of the stages it would leave behind that were not passed by then; of a
	 * pilot only, and none where no stage was known.
	 * @param zoneId where it lies
	 * @param on the day of the new stage
	 */
	public List<Unpassed> open(@Nullable Stage before, @Nullable Stage after, @Nullable Family family,
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
			.map((gate) -> new Unpassed(gate, passedOn(gate)))
			.filter((gate) -> gate.passedOn() == null || on.isBefore(gate.passedOn()))
			.toList();
	}

	/**
	 * Refuses a stage beyond gates that are open, or a day before they were passed.
	 * @param field the field that names the stage
	 */
	public static void requirePassed(List<Unpassed> open, String field) {
		if (!open.isEmpty()) {
			throw refusal(open, field).asException();
		}
	}

	static Refusal refusal(List<Unpassed> open, String field) {
		boolean later = open.stream().allMatch((gate) -> gate.passedOn() != null);
		return Refusal.of(LifecycleRefusal.STAGE_GATES_OPEN, later ? "occurredOn" : field)
			.with("gates", open.stream().map(Unpassed::named).collect(Collectors.joining(", ")));
	}

}
