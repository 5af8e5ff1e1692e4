package org.diaodu.query.project;

import java.util.ArrayList;
import java.util.List;

import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectGap;

/**
 * What a project should have and has not (C8).
 */
final class Gaps {

	private Gaps() {
	}

	static List<ProjectGap> of(ProjectFold project) {
		ProjectFacts known = project.facts();
		List<ProjectGap> gaps = new ArrayList<>();
		boolean government = known.family() == Family.GOVERNMENT;
		gap(gaps, ProjectGap.FAMILY, known.family() == null);
		gap(gaps, ProjectGap.LEVEL, government && known.level() == null);
		gap(gaps, ProjectGap.TOTAL_INVESTMENT, known.amounts().total() == null);
		gap(gaps, ProjectGap.DISTRICT, known.districtId() == null);
		gap(gaps, ProjectGap.ZONE, known.family() == Family.ENTERPRISE && known.zoneId() == null);
		gap(gaps, ProjectGap.CONSTRUCTION_DEPARTMENT, government && known.constructionDepartmentId() == null);
		gap(gaps, ProjectGap.INDUSTRY, project.industryCode == null);
		gap(gaps, ProjectGap.SECTOR_DEPARTMENT, project.sectorDepartmentId == null);
		gap(gaps, ProjectGap.PROJECT_CODE, project.code == null);
		gap(gaps, ProjectGap.OWNER, project.ownerName == null && project.ownerCode == null);
		gap(gaps, ProjectGap.OWNER_CODE, project.ownerCode == null);
		gap(gaps, ProjectGap.RESPONSIBLE_UNIT, known.responsibleUnit() == null);
		gap(gaps, ProjectGap.CONTENT, known.content() == null);
		gap(gaps, ProjectGap.STAGE, known.stage() == null);
		gap(gaps, ProjectGap.PLANNED_START, known.plannedStart() == null);
		gap(gaps, ProjectGap.PLANNED_COMPLETION, known.plannedCompletion() == null);
		return gaps;
	}

	private static void gap(List<ProjectGap> gaps, ProjectGap gap, boolean missing) {
		if (missing) {
			gaps.add(gap);
		}
	}

}
