package org.diaodu.command.obstacle;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.ProjectScope;
import org.diaodu.command.log.AggregateBeans;
import org.diaodu.command.project.ScheduledProject;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.stewardship.event.GuaranteeEnded;
import org.diaodu.kernel.stewardship.event.GuaranteeEvent;
import org.diaodu.kernel.stewardship.event.GuaranteeTransferred;
import org.diaodu.kernel.stewardship.event.GuaranteeVisitRecorded;
import org.diaodu.kernel.stewardship.event.GuarantorAssigned;
import org.diaodu.kernel.stewardship.event.ItemDelivered;
import org.diaodu.kernel.stewardship.event.ItemPromised;
import org.diaodu.kernel.stewardship.event.ItemWithdrawn;

/**
 * What an obstacle needs of its project when it is reported, sorted or moved: whose it
 * is, whether it is active, and who guarantees it. Records nothing; on the project's
 * stream, of which it folds what it needs (ADR 0070, 0091).
 */
@Aggregate(type = "Project", commandTargetResolver = AggregateBeans.TARGETS)
@Clause({ "F-087", "F-117" })
class BlockedProject {

	@AggregateIdentifier
	private @Nullable String projectId;

	private final ScheduledProject project = new ScheduledProject();

	private @Nullable String guarantorId;

	BlockedProject() {
	}

	ScheduledProject project() {
		return this.project;
	}

	/** The leader who guarantees it, null when nobody does. */
	@Nullable String guarantorId() {
		return this.guarantorId;
	}

	ObstacleSite site() {
		ProjectScope scope = this.project.scope();
		return new ObstacleSite(scope.family(), scope.level(), scope.districtId(), scope.zoneId(),
				scope.constructionDepartmentId(), scope.sectorDepartmentId(), scope.ownerCode());
	}

	@EventSourcingHandler
	void evolve(ProjectEvent event) {
		this.projectId = event.subject();
		this.project.evolve(event);
	}

	@EventSourcingHandler
	void evolve(GuaranteeEvent event) {
		switch (event) {
			case GuarantorAssigned it -> this.guarantorId = it.personId();
			case GuaranteeTransferred it -> this.guarantorId = it.personId();
			case GuaranteeEnded it -> this.guarantorId = null;
			// Visits and promises leave the guarantor as it is.
			case GuaranteeVisitRecorded it -> {
			}
			case ItemPromised it -> {
			}
			case ItemDelivered it -> {
			}
			case ItemWithdrawn it -> {
			}
		}
	}

}
