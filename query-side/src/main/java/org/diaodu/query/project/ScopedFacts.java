package org.diaodu.query.project;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectGap;
import org.diaodu.kernel.project.ProjectState;
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
 * What every read model about projects keeps of a project: whose it is, how it is called
 * and how large it is, so that its own rows can be shown to whoever may see them without
 * another read model. Stored as JSON by its fields.
 */
public final class ScopedFacts {

	/** Columns of a project's row, in the order of {@link #values()}. */
	public static final String COLUMNS = "project_id, name, family, district_id, zone_id, construction_department_id,"
			+ " sector_department_id, section, owner_code, amount, stage, state, counted, registered_on, fact_gaps";

	/** Types of {@link #COLUMNS}. */
	public static final String TYPES = "text text text text text text text text text int8 text text bool date int4";

	/** How many facts may be asked for: every one of {@link ProjectGap}. */
	public static final int ASKED = ProjectGap.values().length;

	private String projectId = "";

	private @Nullable ProjectFacts facts;

	private @Nullable String industryCode;

	private @Nullable String section;

	private @Nullable String sectorDepartmentId;

	private @Nullable String code;

	private @Nullable String ownerName;

	private @Nullable String ownerCode;

	private ProjectState state = ProjectState.ACTIVE;

	private boolean counted;

	private LocalDate registeredOn = LocalDate.MIN;

	/**
	 * Applies the next event of the project itself.
	 * @throws IllegalStateException when events before it are missing
	 */
	public void apply(ProjectEvent event) {
		switch (event) {
			case ProjectRegistered e -> {
				this.projectId = e.projectId();
				this.facts = e.facts();
				this.registeredOn = e.occurredOn();
			}
			case ProjectFactsCorrected e -> this.facts = e.after();
			case ProjectAmountRevised e -> this.facts = FactsWith.amounts(facts(), e.after());
			case ProjectStageChanged e -> this.facts = FactsWith.stage(facts(), e.after());
			case ProjectTerritoryTransferred e ->
				this.facts = FactsWith.territory(facts(), e.toDistrictId(), e.toZoneId());
			case ProjectIndustryClassified e -> {
				this.industryCode = e.industryCode();
				this.section = e.section();
				this.sectorDepartmentId = e.sectorDepartmentId();
			}
			case ProjectOwnerLinked e -> {
				this.ownerCode = e.ownerCode();
				this.ownerName = e.ownerName();
			}
			case ProjectCodeAssigned e -> this.code = e.code();
			case ProjectTiersChanged e -> this.counted = e.counted();
			case ProjectWithdrawn e -> this.state = ProjectState.WITHDRAWN;
			case ProjectRestored e -> this.state = ProjectState.ACTIVE;
			case ProjectCancelled e -> this.state = ProjectState.CANCELLED;
			// Not a fact before the transfer itself.
			case TerritoryTransferProposed e -> {
			}
			case TerritoryTransferConsented e -> {
			}
			case TerritoryTransferDeclined e -> {
			}
		}
	}

	/** The project id. */
	public String projectId() {
		return this.projectId;
	}

	/** The level that invests, of a government project. */
	public @Nullable Level level() {
		return facts().level();
	}

	/** The values of its row. */
	public @Nullable Object[] values() {
		ProjectFacts known = facts();
		return new @Nullable Object[] { this.projectId, known.name(), known.family(), known.districtId(),
				known.zoneId(), known.constructionDepartmentId(), this.sectorDepartmentId,
				(this.section != null) ? this.section : "", this.ownerCode, Hundredths.of(known.amounts().total()),
				known.stage(), this.state, this.counted, this.registeredOn,
				ProjectGaps
					.of(known, this.industryCode, this.sectorDepartmentId, this.code, this.ownerName, this.ownerCode)
					.size() };
	}

	private ProjectFacts facts() {
		ProjectFacts known = this.facts;
		if (known == null) {
			throw new IllegalStateException("not registered: " + this.projectId);
		}
		return known;
	}

}
