package org.diaodu.command.permit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.clock.OpenClocks;
import org.diaodu.command.project.ScheduledProject;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.StartStated;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.permit.PermitRefusal;
import org.diaodu.kernel.permit.event.GreenChannelEnded;
import org.diaodu.kernel.permit.event.GreenChannelGranted;
import org.diaodu.kernel.permit.event.PermitAccepted;
import org.diaodu.kernel.permit.event.PermitApplied;
import org.diaodu.kernel.permit.event.PermitEvent;
import org.diaodu.kernel.permit.event.PermitExpired;
import org.diaodu.kernel.permit.event.PermitExtended;
import org.diaodu.kernel.permit.event.PermitIssued;
import org.diaodu.kernel.permit.event.PermitLimitExceeded;
import org.diaodu.kernel.permit.event.PermitLimitExtended;
import org.diaodu.kernel.permit.event.PermitPlanned;
import org.diaodu.kernel.permit.event.PermitRefused;
import org.diaodu.kernel.permit.event.PermitResumed;
import org.diaodu.kernel.permit.event.PermitSupplementRequested;
import org.diaodu.kernel.permit.event.PermitSupplemented;
import org.diaodu.kernel.permit.event.PermitSuspended;
import org.diaodu.kernel.permit.event.PermitValidityExpiring;
import org.diaodu.kernel.permit.event.PermitVoided;
import org.diaodu.kernel.project.event.ProjectEvent;

/**
 * All permits of one project, with what decisions on them need of the project.
 */
final class ProjectPermits {

	private final ScheduledProject project = new ScheduledProject();

	private final OpenClocks clocks = new OpenClocks();

	private final Map<String, PermitFile> files = new LinkedHashMap<>();

	/** By permit code; the empty code is all of them. */
	private final Map<String, GreenChannelGranted> green = new HashMap<>();

	private @Nullable NodeAchieved start;

	/** The day the stage stated a start, null while it does not. */
	private @Nullable LocalDate statedOn;

	/**
	 * Any event of the stream.
	 * @param sample whether it is told of the sample
	 */
	void evolve(DomainEvent event, boolean sample) {
		switch (event) {
			case ProjectEvent it -> this.project.evolve(it);
			case PermitEvent it -> evolve(it, sample);
			case LifecycleEvent it -> evolve(it);
			// Nothing of anybody else's concern decides on permits.
			default -> {
			}
		}
		this.clocks.evolve(event);
	}

	private void evolve(LifecycleEvent event) {
		if (event instanceof NodeAchieved it && it.meaning() == NodeMeaning.WORK_STARTED) {
			this.start = it;
		}
		else if (event instanceof StartStated it) {
			this.statedOn = it.stated() ? it.occurredOn() : null;
		}
		else if (event instanceof NodeReopened it && this.start != null
				&& this.start.nodeCode().equals(it.nodeCode())) {
			this.start = null;
		}
	}

	private void evolve(PermitEvent event, boolean sample) {
		switch (event) {
			case PermitPlanned it -> opened(it.permitId(), it.permitCode()).evolve(it, sample);
			case PermitApplied it -> opened(it.permitId(), it.permitCode()).evolve(it, sample);
			case GreenChannelGranted it -> this.green.put(codeOf(it.permitCode()), it);
			case GreenChannelEnded it -> this.green.remove(codeOf(it.permitCode()));
			case PermitAccepted it -> known(it.permitId()).evolve(it, sample);
			case PermitSupplementRequested it -> known(it.permitId()).evolve(it, sample);
			case PermitSupplemented it -> known(it.permitId()).evolve(it, sample);
			case PermitSuspended it -> known(it.permitId()).evolve(it, sample);
			case PermitResumed it -> known(it.permitId()).evolve(it, sample);
			case PermitLimitExtended it -> known(it.permitId()).evolve(it, sample);
			case PermitLimitExceeded it -> known(it.permitId()).evolve(it, sample);
			case PermitIssued it -> known(it.permitId()).evolve(it, sample);
			case PermitRefused it -> known(it.permitId()).evolve(it, sample);
			case PermitExtended it -> known(it.permitId()).evolve(it, sample);
			case PermitVoided it -> known(it.permitId()).evolve(it, sample);
			case PermitValidityExpiring it -> known(it.permitId()).evolve(it, sample);
			case PermitExpired it -> known(it.permitId()).evolve(it, sample);
		}
	}

	private PermitFile opened(String permitId, String code) {
		return this.files.computeIfAbsent(permitId, (id) -> new PermitFile(id, code));
	}

	private PermitFile known(String permitId) {
		PermitFile file = this.files.get(permitId);
		if (file == null) {
			throw new IllegalStateException("no permit " + permitId + " was planned or applied for");
		}
		return file;
	}

	private static String codeOf(@Nullable String permitCode) {
		return (permitCode != null) ? permitCode : "";
	}

	ScheduledProject project() {
		return this.project;
	}

	OpenClocks clocks() {
		return this.clocks;
	}

	@Nullable PermitFile file(String permitId) {
		return this.files.get(permitId);
	}

	/** The permit, or a refusal that names the field of its id. */
	PermitFile require(String permitId) {
		PermitFile file = this.files.get(permitId);
		if (file == null) {
			throw Refusal.of(PermitRefusal.PERMIT_UNKNOWN, "permitId").with("permitId", permitId).asException();
		}
		return file;
	}

	/** The grant of that code alone, or of all, whichever was asked; null when none. */
	@Nullable GreenChannelGranted greenChannel(@Nullable String permitCode) {
		return this.green.get(codeOf(permitCode));
	}

	/** Whether the green channel is open for a permit on a day. */
	boolean isGreen(String permitCode, LocalDate on) {
		return isOpen(this.green.get(permitCode), on) || isOpen(this.green.get(""), on);
	}

	private static boolean isOpen(@Nullable GreenChannelGranted granted, LocalDate on) {
		return granted != null && !on.isBefore(granted.occurredOn())
				&& (granted.until() == null || !on.isAfter(granted.until()));
	}

	/**
	 * The day work started, as a node tells or else on which the stage stated it; null
	 * while it has not.
	 */
	@Nullable LocalDate startedOn() {
		return (this.start != null) ? this.start.occurredOn() : this.statedOn;
	}

}
