package org.diaodu.command.jurisdiction;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.Reach;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.ProjectFacts;

/**
 * What decides whose project it is.
 */
public record ProjectScope(@Nullable Family family, @Nullable Level level, @Nullable String districtId,
		@Nullable String zoneId, @Nullable String constructionDepartmentId, @Nullable String sectorDepartmentId,
		@Nullable String ownerCode) {

	/** The scope of a project with these facts. */
	public static ProjectScope of(ProjectFacts facts, @Nullable String sectorDepartmentId, @Nullable String ownerCode) {
		return new ProjectScope(facts.family(), facts.level(), facts.districtId(), facts.zoneId(),
				facts.constructionDepartmentId(), sectorDepartmentId, ownerCode);
	}

	/** The same project in another territory. */
	public ProjectScope in(String otherDistrictId, @Nullable String otherZoneId) {
		return new ProjectScope(this.family, this.level, otherDistrictId, otherZoneId, this.constructionDepartmentId,
				this.sectorDepartmentId, this.ownerCode);
	}

	/**
	 * Whether a post lets its holder know of the project at all.
	 */
	boolean isWithin(KnownPost post, KnownUnit unit, Reach reach, Directory directory) {
		return switch (post.role()) {
			case OWNER_CONTACT -> post.ownerCode() != null && post.ownerCode().equals(this.ownerCode);
			case SPECIALIST, LIAISON, MANAGER, COORDINATOR, RESPONSIBLE_LEADER, GUARANTOR, INSPECTOR,
					DISCIPLINE_SUPERVISOR, STATISTICIAN, COMMERCE ->
				isWithin(unit, reach, directory);
			case PUBLIC, SYSTEM -> false;
		};
	}

	private boolean isWithin(KnownUnit unit, Reach reach, Directory directory) {
		return switch (reach) {
			case CITY -> true;
			case DISTRICT -> isOfDistrict(directory.territoryOf(unit.unitId()));
			// A government project has no zone tier (F-052).
			case ZONE -> this.family != Family.GOVERNMENT && unit.unitId().equals(this.zoneId);
			case DEPARTMENT ->
				unit.unitId().equals(this.constructionDepartmentId) || unit.unitId().equals(this.sectorDepartmentId);
		};
	}

	private boolean isOfDistrict(@Nullable KnownUnit district) {
		// What the city itself invests in is not a district's, wherever it lies (F-054).
		boolean cityInvests = this.family == Family.GOVERNMENT && this.level == Level.CITY;
		return !cityInvests && district != null && district.unitId().equals(this.districtId);
	}

}
