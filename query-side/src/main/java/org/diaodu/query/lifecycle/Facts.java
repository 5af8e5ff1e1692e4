package org.diaodu.query.lifecycle;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
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
import org.diaodu.query.project.Hundredths;

/**
 * Of a project, what decides who may see its life and in which batch it is told.
 *
 * @param section empty while not classified
 * @param amount in 0.01 万元, -1 while unknown
 */
record Facts(String name, @Nullable Family family, @Nullable Level level, @Nullable String districtId,
		@Nullable String zoneId, @Nullable String constructionDepartmentId, @Nullable String sectorDepartmentId,
		String section, @Nullable String ownerCode, @Nullable Stage stage, @Nullable LocalDate plannedStart,
		long amount, boolean counted, boolean withdrawn, boolean cancelled) {

	/** What holds after the next event of the project itself. */
	static Facts after(@Nullable Facts before, ProjectEvent event) {
		return switch (event) {
			case ProjectRegistered e -> stated(e.facts(), null, "", null, false, false, false);
			case ProjectFactsCorrected e -> {
				Facts known = known(before, e);
				yield stated(e.after(), known.sectorDepartmentId, known.section, known.ownerCode, known.counted,
						known.withdrawn, known.cancelled);
			}
			case ProjectAmountRevised e -> known(before, e).amount(Hundredths.of(e.after().total()));
			case ProjectStageChanged e -> known(before, e).stage(e.after());
			case ProjectTerritoryTransferred e -> known(before, e).territory(e.toDistrictId(), e.toZoneId());
			case ProjectIndustryClassified e -> known(before, e).industry(e.section(), e.sectorDepartmentId());
			case ProjectOwnerLinked e -> known(before, e).owner(e.ownerCode());
			case ProjectTiersChanged e -> known(before, e).counted(e.counted());
			case ProjectWithdrawn e -> known(before, e).ended(true, known(before, e).cancelled);
			case ProjectRestored e -> known(before, e).ended(false, known(before, e).cancelled);
			case ProjectCancelled e -> known(before, e).ended(known(before, e).withdrawn, true);
			// These leave it as it is.
			case ProjectCodeAssigned e -> known(before, e);
			case TerritoryTransferProposed e -> known(before, e);
			case TerritoryTransferConsented e -> known(before, e);
			case TerritoryTransferDeclined e -> known(before, e);
		};
	}

	private static Facts known(@Nullable Facts before, ProjectEvent event) {
		if (before == null) {
			throw new IllegalStateException("not registered: " + event.subject());
		}
		return before;
	}

	private static Facts stated(ProjectFacts facts, @Nullable String sectorDepartmentId, String section,
			@Nullable String ownerCode, boolean counted, boolean withdrawn, boolean cancelled) {
		return new Facts(facts.name(), facts.family(), facts.level(), facts.districtId(), facts.zoneId(),
				facts.constructionDepartmentId(), sectorDepartmentId, section, ownerCode, facts.stage(),
				facts.plannedStart(), Hundredths.of(facts.amounts().total()), counted, withdrawn, cancelled);
	}

	boolean active() {
		return !this.withdrawn && !this.cancelled;
	}

	private Facts amount(long hundredths) {
		return new Facts(this.name, this.family, this.level, this.districtId, this.zoneId,
				this.constructionDepartmentId, this.sectorDepartmentId, this.section, this.ownerCode, this.stage,
				this.plannedStart, hundredths, this.counted, this.withdrawn, this.cancelled);
	}

	private Facts stage(Stage after) {
		return new Facts(this.name, this.family, this.level, this.districtId, this.zoneId,
				this.constructionDepartmentId, this.sectorDepartmentId, this.section, this.ownerCode, after,
				this.plannedStart, this.amount, this.counted, this.withdrawn, this.cancelled);
	}

	private Facts territory(String district, @Nullable String zone) {
		return new Facts(this.name, this.family, this.level, district, zone, this.constructionDepartmentId,
				this.sectorDepartmentId, this.section, this.ownerCode, this.stage, this.plannedStart, this.amount,
				this.counted, this.withdrawn, this.cancelled);
	}

	private Facts industry(String letter, @Nullable String departmentId) {
		return new Facts(this.name, this.family, this.level, this.districtId, this.zoneId,
				this.constructionDepartmentId, departmentId, letter, this.ownerCode, this.stage, this.plannedStart,
				this.amount, this.counted, this.withdrawn, this.cancelled);
	}

	private Facts owner(@Nullable String code) {
		return new Facts(this.name, this.family, this.level, this.districtId, this.zoneId,
				this.constructionDepartmentId, this.sectorDepartmentId, this.section, code, this.stage,
				this.plannedStart, this.amount, this.counted, this.withdrawn, this.cancelled);
	}

	private Facts counted(boolean counts) {
		return new Facts(this.name, this.family, this.level, this.districtId, this.zoneId,
				this.constructionDepartmentId, this.sectorDepartmentId, this.section, this.ownerCode, this.stage,
				this.plannedStart, this.amount, counts, this.withdrawn, this.cancelled);
	}

	private Facts ended(boolean out, boolean off) {
		return new Facts(this.name, this.family, this.level, this.districtId, this.zoneId,
				this.constructionDepartmentId, this.sectorDepartmentId, this.section, this.ownerCode, this.stage,
				this.plannedStart, this.amount, this.counted, out, off);
	}

}
