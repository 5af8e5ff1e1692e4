package org.diaodu.query.lifecycle;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.stewardship.Slot;

/**
 * What a batch of events changed, table by table.
 */
final class LifecycleRows {

	final Changed nodes = new Changed(3);

	final Changed phases = new Changed(3);

	final Changed batches = new Changed(2);

	final Changed permits = new Changed(3);

	final Changed holders = new Changed(2);

	final Changed citations = new Changed(2);

	void node(LifecycleFold project, String code, Standing node, @Nullable LocalDate until) {
		this.nodes.put(project.projectId, code, node.from(), until(until), node.state(), node.promisedFirst(),
				node.baselinedOn(), node.dueOn(), node.forecastOn(), node.achievedOn(), node.missedOn(), node.changes(),
				node.extendedDays(), Codec.write(node.evidence()), node.reason(), node.decisionReference(),
				node.setOn(), node.extensions(), project.logIndex);
	}

	void phase(LifecycleFold project, String kind, LifecycleFold.Phase phase, @Nullable LocalDate until) {
		this.phases.put(project.projectId, kind, phase.from(), until(until), phase.value(), phase.since(),
				project.logIndex);
	}

	void batch(LifecycleFold project, LifecycleFold.Told told, @Nullable LocalDate until, boolean advanced) {
		this.batches.put(project.projectId, told.from(), until(until), told.batch(), told.since(), told.districtId(),
				told.amount(), advanced, project.logIndex);
	}

	void permit(LifecycleFold project, PermitDesks.Permit permit, @Nullable LocalDate until) {
		this.permits.put(project.projectId, permit.permitId(), permit.from(), until(until), permit.code(),
				(permit.desk() != null) ? permit.desk() : "", permit.departmentId(), project.logIndex);
	}

	void holder(LifecycleFold project, Slot place, @Nullable String personId) {
		this.holders.put(project.projectId, place, personId, project.logIndex);
	}

	/** What is kept under a digest proves something of a project. */
	void cited(String projectId, String digest, long logIndex) {
		this.citations.put(projectId, digest, logIndex);
	}

	private static Object until(@Nullable LocalDate day) {
		return (day != null) ? day : Changed.NEVER;
	}

}
