package org.diaodu.command.stewardship;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.ProjectScope;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;
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
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.event.MajorStandingEvent;
import org.diaodu.kernel.stewardship.event.ProjectListedMajor;
import org.diaodu.kernel.stewardship.event.ProjectUnlistedMajor;

/**
 * What decisions about people need of a project: whose it is, how large, and whether it
 * is one of the major projects.
 */
final class StewardedProject {

	private @Nullable ProjectRegistered registered;

	private @Nullable ProjectFacts facts;

	private @Nullable String districtId;

	private @Nullable String zoneId;

	private @Nullable String section;

	private @Nullable String sectorDepartmentId;

	private @Nullable String ownerCode;

	private Set<Tier> tiers = Set.of();

	private boolean counted;

	private boolean withdrawn;

	private boolean cancelled;

	private final Set<Integer> majorYears = new HashSet<>();

	void evolve(ProjectEvent event) {
		switch (event) {
			case ProjectRegistered it -> {
				this.registered = it;
				take(it.facts());
			}
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
			case ProjectTiersChanged it -> {
				this.tiers = Set.copyOf(it.after());
				this.counted = it.counted();
			}
			case ProjectWithdrawn it -> this.withdrawn = true;
			case ProjectRestored it -> this.withdrawn = false;
			case ProjectCancelled it -> this.cancelled = true;
			// These change nobody's responsibility.
			case ProjectAmountRevised it -> {
			}
			case ProjectStageChanged it -> {
			}
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

	void evolve(MajorStandingEvent event) {
		switch (event) {
			case ProjectListedMajor it -> this.majorYears.add(it.year());
			case ProjectUnlistedMajor it -> this.majorYears.remove(it.year());
		}
	}

	private void take(ProjectFacts stated) {
		this.facts = stated;
		this.districtId = stated.districtId();
		this.zoneId = stated.zoneId();
	}

	String id() {
		return Objects.requireNonNull(this.registered, "not registered").projectId();
	}

	ProjectScope scope() {
		ProjectFacts known = facts();
		return new ProjectScope(known.family(), known.level(), this.districtId, this.zoneId,
				known.constructionDepartmentId(), this.sectorDepartmentId, this.ownerCode);
	}

	/** GB/T 4754 section letter, null while not classified. */
	@Nullable String section() {
		return this.section;
	}

	Set<Slot> allowedSlots() {
		return Slot.allowed(facts().family(), facts().level());
	}

	/** None once it is withdrawn or cancelled. */
	Set<Slot> requiredSlots() {
		return isActive() ? Slot.required(facts().family(), facts().level(), this.counted, this.tiers) : Set.of();
	}

	/** Whether the city schedules it by its amount (亿元以上, F-059). */
	boolean isOfTheCity() {
		return this.tiers.contains(Tier.CITY);
	}

	/** Whether it must have a guarantor. */
	boolean needsGuarantor() {
		return isActive() && isOfTheCity();
	}

	boolean isMajorOn(LocalDate day) {
		return this.majorYears.contains(day.getYear());
	}

	boolean isListed(int year) {
		return this.majorYears.contains(year);
	}

	/** Refuses a day on which the project was not in the platform. */
	void requireRegisteredOn(LocalDate day) {
		ProjectDecider.requireNotBefore(Objects.requireNonNull(this.registered, "not registered").occurredOn(), day);
	}

	/** Refuses when it is withdrawn or cancelled. */
	void requireActive() {
		if (this.cancelled) {
			throw Refusal.of(ProjectRefusal.PROJECT_CANCELLED).asException();
		}
		if (this.withdrawn) {
			throw Refusal.of(ProjectRefusal.PROJECT_WITHDRAWN).asException();
		}
	}

	private boolean isActive() {
		return !this.withdrawn && !this.cancelled;
	}

	private ProjectFacts facts() {
		return Objects.requireNonNull(this.facts, "not registered");
	}

}
