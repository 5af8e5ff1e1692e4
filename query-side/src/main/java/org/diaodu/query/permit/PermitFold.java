package org.diaodu.query.permit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.StartStated;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.permit.LimitKind;
import org.diaodu.kernel.permit.PermitState;
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
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.event.ProjectAmountRevised;
import org.diaodu.kernel.project.event.ProjectCancelled;
import org.diaodu.kernel.project.event.ProjectCodeAssigned;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectIndustryClassified;
import org.diaodu.kernel.project.event.ProjectOwnerLinked;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.project.event.ProjectRestored;
import org.diaodu.kernel.project.event.ProjectStageChanged;
import org.diaodu.kernel.project.event.ProjectTerritoryTransferred;
import org.diaodu.kernel.project.event.ProjectTiersChanged;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.project.event.TerritoryTransferConsented;
import org.diaodu.kernel.project.event.TerritoryTransferDeclined;
import org.diaodu.kernel.project.event.TerritoryTransferProposed;

/**
 * A project with its permits as they stand.
 */
final class PermitFold {

	String projectId = "";

	String name = "";

	@Nullable String districtId;

	@Nullable String zoneId;

	@Nullable String constructionDepartmentId;

	@Nullable String sectorDepartmentId;

	String section = "";

	@Nullable String ownerCode;

	boolean withdrawn;

	boolean cancelled;

	@Nullable String startNode;

	/** As a node tells it. */
	@Nullable LocalDate startedOn;

	/** The day the stage stated a start, null while it does not. */
	@Nullable LocalDate statedOn;

	Map<String, PermitRow> permits = new LinkedHashMap<>();

	long logIndex = -1;

	/** Whether an event may change anything here. */
	static boolean concerns(DomainEvent event) {
		return event instanceof ProjectEvent || event instanceof PermitEvent || event instanceof DeadlineRecomputed
				|| event instanceof NodeReopened || event instanceof StartStated
				|| (event instanceof NodeAchieved it && it.meaning() == NodeMeaning.WORK_STARTED);
	}

	/**
	 * Applies the next event.
	 * @param sample whether it is told of the sample, as it would have been on its day
	 * @return ids of the permits that changed
	 */
	Set<String> apply(DomainEvent event, long index, boolean sample) {
		this.projectId = event.subject();
		this.logIndex = index;
		Set<String> changed = changedBy(event, sample);
		for (String id : changed) {
			PermitRow permit = this.permits.get(id);
			if (permit != null) {
				permit.logIndex = index;
			}
		}
		return changed;
	}

	private Set<String> changedBy(DomainEvent event, boolean sample) {
		return switch (event) {
			case ProjectEvent it -> of(it);
			case PermitEvent it -> of(it, sample);
			case DeadlineRecomputed it -> moved(it);
			case NodeAchieved it -> started(it.nodeCode(), it.occurredOn());
			case StartStated it -> {
				this.statedOn = it.stated() ? it.occurredOn() : null;
				yield new LinkedHashSet<>(this.permits.keySet());
			}
			case NodeReopened it -> it.nodeCode().equals(this.startNode) ? started(null, null) : Set.of();
			default -> Set.of();
		};
	}

	private Set<String> of(ProjectEvent event) {
		switch (event) {
			case ProjectRegistered it -> take(it.facts());
			case ProjectFactsCorrected it -> take(it.after());
			case ProjectTerritoryTransferred it -> {
				this.districtId = it.toDistrictId();
				this.zoneId = it.toZoneId();
			}
			case ProjectIndustryClassified it -> {
				this.section = it.section();
				this.sectorDepartmentId = it.sectorDepartmentId();
			}
			case ProjectOwnerLinked it -> this.ownerCode = it.ownerCode();
			case ProjectWithdrawn it -> this.withdrawn = true;
			case ProjectRestored it -> this.withdrawn = false;
			case ProjectCancelled it -> this.cancelled = true;
			case ProjectTiersChanged it -> {
				return Set.of();
			}
			case ProjectAmountRevised it -> {
				return Set.of();
			}
			case ProjectStageChanged it -> {
				return Set.of();
			}
			case ProjectCodeAssigned it -> {
				return Set.of();
			}
			case TerritoryTransferProposed it -> {
				return Set.of();
			}
			case TerritoryTransferConsented it -> {
				return Set.of();
			}
			case TerritoryTransferDeclined it -> {
				return Set.of();
			}
		}
		return new LinkedHashSet<>(this.permits.keySet());
	}

	private void take(ProjectFacts facts) {
		this.name = facts.name();
		this.districtId = facts.districtId();
		this.zoneId = facts.zoneId();
		this.constructionDepartmentId = facts.constructionDepartmentId();
	}

	private Set<String> started(@Nullable String nodeCode, @Nullable LocalDate on) {
		this.startNode = nodeCode;
		this.startedOn = on;
		return new LinkedHashSet<>(this.permits.keySet());
	}

	/**
	 * The day work started, as a node tells or else on which the stage stated it, as the
	 * deciding side has it; null while it has not.
	 */
	@Nullable LocalDate begunOn() {
		return (this.startedOn != null) ? this.startedOn : this.statedOn;
	}

	private Set<String> moved(DeadlineRecomputed event) {
		PermitRow permit = this.permits.get(event.key());
		if (permit == null || permit.runningFrom == null) {
			return Set.of();
		}
		if (event.kind() == ClockKind.PERMIT_STATUTORY_LIMIT) {
			permit.moved(LimitKind.STATUTORY, event.after());
			return Set.of(event.key());
		}
		if (event.kind() == ClockKind.PERMIT_COMMITTED_LIMIT) {
			permit.moved(LimitKind.COMMITTED, event.after());
			return Set.of(event.key());
		}
		return Set.of();
	}

	private Set<String> of(PermitEvent event, boolean sample) {
		switch (event) {
			case PermitPlanned it -> {
				PermitRow permit = opened(it.permitId(), it.permitCode());
				permit.plannedOn = it.plannedOn();
				return Set.of(it.permitId());
			}
			case PermitApplied it -> {
				opened(it.permitId(), it.permitCode()).on(it);
				return Set.of(it.permitId());
			}
			case PermitAccepted it -> {
				permit(it.permitId()).on(it);
				return Set.of(it.permitId());
			}
			case PermitSupplementRequested it -> {
				permit(it.permitId()).stand(PermitState.SUPPLEMENT, it.what(), it.remaining(), it.occurredOn(), sample);
				return Set.of(it.permitId());
			}
			case PermitSupplemented it -> {
				permit(it.permitId()).runOn(it.statutory(), it.committed(), it.occurredOn());
				return Set.of(it.permitId());
			}
			case PermitSuspended it -> {
				permit(it.permitId()).stand(PermitState.SUSPENDED, it.note(), it.remaining(), it.occurredOn(), sample);
				return Set.of(it.permitId());
			}
			case PermitResumed it -> {
				permit(it.permitId()).runOn(it.statutory(), it.committed(), it.occurredOn());
				return Set.of(it.permitId());
			}
			case PermitLimitExtended it -> {
				permit(it.permitId()).on(it);
				return Set.of(it.permitId());
			}
			case PermitLimitExceeded it -> {
				permit(it.permitId()).on(it);
				return Set.of(it.permitId());
			}
			case PermitIssued it -> {
				permit(it.permitId()).on(it);
				return Set.of(it.permitId());
			}
			case PermitRefused it -> {
				permit(it.permitId()).on(it);
				return Set.of(it.permitId());
			}
			case PermitExtended it -> {
				permit(it.permitId()).on(it);
				return Set.of(it.permitId());
			}
			case PermitVoided it -> {
				permit(it.permitId()).on(it);
				return Set.of(it.permitId());
			}
			case PermitExpired it -> {
				permit(it.permitId()).ended(PermitState.EXPIRED, null);
				return Set.of(it.permitId());
			}
			// Told to people; the permit stands as before.
			case PermitValidityExpiring it -> {
				return Set.of();
			}
			// Channels have a table of their own.
			case GreenChannelGranted it -> {
				return Set.of();
			}
			case GreenChannelEnded it -> {
				return Set.of();
			}
		}
	}

	private PermitRow opened(String permitId, String code) {
		return this.permits.computeIfAbsent(permitId, (id) -> {
			PermitRow permit = new PermitRow();
			permit.permitId = id;
			permit.code = code;
			permit.ordinal = this.permits.size();
			return permit;
		});
	}

	private PermitRow permit(String permitId) {
		PermitRow permit = this.permits.get(permitId);
		if (permit == null) {
			throw new IllegalStateException(this.projectId + " has no permit " + permitId);
		}
		return permit;
	}

}
