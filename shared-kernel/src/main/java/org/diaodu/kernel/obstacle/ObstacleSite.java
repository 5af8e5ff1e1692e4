package org.diaodu.kernel.obstacle;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;

/**
 * Whose project it is that is blocked: what decides who may know of the obstacle and who
 * sorts it. It follows the project (ADR 0213).
 */
public record ObstacleSite(@Nullable Family family, @Nullable Level level, @Nullable String districtId,
		@Nullable String zoneId, @Nullable String constructionDepartmentId, @Nullable String sectorDepartmentId,
		@Nullable String ownerCode) {

	/** Whether no district may sort it: the city invests, or nobody knows where. */
	public boolean belongsToTheCity() {
		return this.districtId == null || (this.family == Family.GOVERNMENT && this.level == Level.CITY);
	}

}
