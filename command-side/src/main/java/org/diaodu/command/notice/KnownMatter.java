package org.diaodu.command.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.ObstacleNumber;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;
import org.diaodu.kernel.obstacle.event.ObstacleAbsorbed;
import org.diaodu.kernel.obstacle.event.ObstacleEscalated;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionGranted;
import org.diaodu.kernel.obstacle.event.ObstacleReassigned;
import org.diaodu.kernel.obstacle.event.ObstacleReopened;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleResumed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionConfirmed;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleTermsTightened;

/**
 * What must be known of an obstacle to tell who is told: folded from its events, kept as
 * JSON.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
		isGetterVisibility = Visibility.NONE, setterVisibility = Visibility.NONE)
final class KnownMatter {

	@Nullable String projectId;

	@Nullable String number;

	@Nullable String districtId;

	@Nullable String zoneId;

	/** Whether no district sorts it: the city invests, or nobody knows where. */
	boolean ofTheCity;

	@Nullable String reporterId;

	/** Who had reported what became part of it. */
	List<String> otherReporterIds = new ArrayList<>();

	@Nullable String leadUnitId;

	@Nullable SolvingTier tier;

	@Nullable LocalDate dueOn;

	/** Who strikes it off, null for whoever sorts. */
	@Nullable Arbiter decidedBy;

	/** The guarantor who was told that work stands still, null when nobody was. */
	@Nullable String toldOfStop;

	/** Applies the next event; what is not named here changes nothing that is asked. */
	void evolve(ObstacleEvent event) {
		if (event instanceof ObstacleReported it) {
			this.projectId = it.projectId();
			this.number = it.number();
			this.reporterId = it.reporterId();
			site(it.site());
		}
		else if (event instanceof ObstacleSorted it) {
			site(it.site());
			this.leadUnitId = it.leadUnitId();
			this.tier = it.tier();
			this.dueOn = it.deadline().due();
		}
		else if (event instanceof ObstacleReassigned it) {
			this.leadUnitId = it.leadUnitId();
		}
		else if (event instanceof ObstacleEscalated it) {
			this.tier = it.to();
			this.dueOn = it.deadline().due();
		}
		else if (event instanceof GovernmentDecisionRecorded it) {
			this.leadUnitId = it.ownerUnitId();
			this.dueOn = it.deadline().due();
		}
		else if (event instanceof ObstacleExtensionGranted it) {
			this.dueOn = it.after().due();
		}
		else if (event instanceof ObstacleResumed it) {
			this.dueOn = it.after().due();
		}
		else if (event instanceof ObstacleReopened it) {
			this.dueOn = it.deadline().due();
		}
		else if (event instanceof ObstacleSolutionConfirmed it) {
			this.decidedBy = it.decidedBy();
		}
		else if (event instanceof ObstacleAbsorbed it && it.reporters() != null) {
			it.reporters().forEach((one) -> this.otherReporterIds.add(one.personId()));
		}
		else if (event instanceof ObstacleTermsTightened it && it.deadline() != null) {
			this.dueOn = it.deadline().due();
		}
	}

	void evolve(DeadlineRecomputed event) {
		if (event.kind() == ClockKind.OBSTACLE_DUE && event.before().due().equals(this.dueOn)) {
			this.dueOn = event.after().due();
		}
	}

	private void site(ObstacleSite site) {
		this.districtId = site.districtId();
		this.zoneId = site.zoneId();
		this.ofTheCity = site.belongsToTheCity();
	}

	/** As it is printed. */
	@Nullable String printedNumber() {
		return (this.number != null) ? new ObstacleNumber(this.number).printed() : null;
	}

	/** Before it is sorted, its district's. */
	SolvingTier tier() {
		return (this.tier != null) ? this.tier : SolvingTier.DISTRICT;
	}

}
