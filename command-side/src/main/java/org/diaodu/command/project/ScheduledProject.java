package org.diaodu.command.project;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

import org.diaodu.command.jurisdiction.Directory;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.ProjectScope;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.Tier;
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
import org.diaodu.kernel.value.WanYuan;

/**
 * What a class that decides on a project needs to know of the project itself, whatever
 * its own concern (ADR 0070): whose it is, its present facts, and whether it is scheduled
 * at all.
 */
public final class ScheduledProject {

	private @Nullable ProjectRegistered registered;

	private @Nullable ProjectFacts facts;

	private @Nullable String sectorDepartmentId;

	private @Nullable String ownerCode;

	private Set<Tier> tiers = Set.of();

	private boolean counted;

	private boolean withdrawn;

	private boolean cancelled;

	/** Applies the next event of the project itself. */
	public void evolve(ProjectEvent event) {
		switch (event) {
			case ProjectRegistered it -> {
				this.registered = it;
				this.facts = it.facts();
			}
			case ProjectFactsCorrected it -> this.facts = it.after();
			case ProjectAmountRevised it -> this.facts = FactsMerge.withAmounts(facts(), it.after());
			case ProjectStageChanged it -> this.facts = FactsMerge.withStage(facts(), it.after());
			case ProjectTerritoryTransferred it ->
				this.facts = FactsMerge.withTerritory(facts(), it.toDistrictId(), it.toZoneId());
			case ProjectIndustryClassified it -> this.sectorDepartmentId = it.sectorDepartmentId();
			case ProjectOwnerLinked it -> this.ownerCode = it.ownerCode();
			case ProjectTiersChanged it -> {
				this.tiers = Set.copyOf(it.after());
				this.counted = it.counted();
			}
			case ProjectWithdrawn it -> this.withdrawn = true;
			case ProjectRestored it -> this.withdrawn = false;
			case ProjectCancelled it -> this.cancelled = true;
			// These leave the project as it is.
			case ProjectCodeAssigned it -> {
			}
			case TerritoryTransferProposed it -> {
			}
			case TerritoryTransferConsented it -> {
			}
			case TerritoryTransferDeclined it -> {
			}
		}
	}

	/** Whether there is such a project. */
	public boolean isRegistered() {
		return this.registered != null;
	}

	/** The project id. */
	public String id() {
		return registered().projectId();
	}

	/** Whose it is. */
	public ProjectScope scope() {
		return ProjectScope.of(facts(), this.sectorDepartmentId, this.ownerCode);
	}

	/** Null while unknown. */
	public @Nullable Family family() {
		return facts().family();
	}

	/** Unit id of the zone, null when it lies in none. */
	public @Nullable String zoneId() {
		return facts().zoneId();
	}

	/** Unit id of the district, null while unknown. */
	public @Nullable String districtId() {
		return facts().districtId();
	}

	/** Null while unknown. */
	public @Nullable Stage stage() {
		return facts().stage();
	}

	/** 计划总投资, null while unknown. */
	public @Nullable WanYuan total() {
		return facts().amounts().total();
	}

	/** The start the facts state, null while unknown. */
	public @Nullable LocalDate plannedStart() {
		return facts().plannedStart();
	}

	/** The completion the facts state, null while unknown. */
	public @Nullable LocalDate plannedCompletion() {
		return facts().plannedCompletion();
	}

	/** Who schedules it by its amount. */
	public Set<Tier> tiers() {
		return this.tiers;
	}

	/** Whether it counts; false for a lead (F-033). */
	public boolean isCounted() {
		return this.counted;
	}

	/** The day it came to the platform. */
	public LocalDate registeredOn() {
		return registered().occurredOn();
	}

	/** Whether it is neither withdrawn nor cancelled. */
	public boolean isActive() {
		return !this.withdrawn && !this.cancelled;
	}

	/** Refuses when it is withdrawn or cancelled. */
	public void requireActive() {
		if (this.cancelled) {
			throw Refusal.of(ProjectRefusal.PROJECT_CANCELLED, "projectId").asException();
		}
		if (this.withdrawn) {
			throw Refusal.of(ProjectRefusal.PROJECT_WITHDRAWN, "projectId").asException();
		}
	}

	/** Refuses a day on which the project was not in the platform. */
	public void requireRegisteredOn(LocalDate day) {
		DaysInOrder.require(day, registeredOn());
	}

	/** Refuses a day that cannot be meant, seen from the registration of the project. */
	public void requirePlausible(@Nullable LocalDate day, String field, Directory directory) {
		PlausibleDates.require(day, registeredOn(), field, directory);
	}

	private ProjectRegistered registered() {
		return Objects.requireNonNull(this.registered, "not registered");
	}

	private ProjectFacts facts() {
		return Objects.requireNonNull(this.facts, "not registered");
	}

}
