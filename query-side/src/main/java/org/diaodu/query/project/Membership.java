package org.diaodu.query.project;

import java.util.ArrayList;
import java.util.List;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectState;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.query.BoardBand;
import org.diaodu.kernel.project.query.BoardKind;

/**
 * A project's place in the figures of one board.
 *
 * @param unitId whose board; {@link #CITY_WIDE} for those of the city
 * @param territoryId zone on the board of a district or zone, otherwise district; empty
 * when unknown
 * @param light what its worst light shows
 */
record Membership(BoardKind board, String unitId, String territoryId, String stage, String section, String family,
		BoardBand band, String light, long amount) {

	/** There is one city; its boards need not name it. */
	static final String CITY_WIDE = "*";

	/** The boards that count a project. */
	@Clause({ "F-033", "F-034", "F-035", "F-036", "F-037", "F-038" })
	static List<Membership> of(ProjectFold project) {
		List<Membership> boards = new ArrayList<>(5);
		if (project.state != ProjectState.ACTIVE || !project.counted) {
			return boards;
		}
		ProjectFacts facts = project.facts();
		String district = (facts.districtId() != null) ? facts.districtId() : "";
		String zone = (facts.zoneId() != null) ? facts.zoneId() : "";
		if (project.tiers.contains(Tier.ZONE) && !zone.isEmpty()) {
			boards.add(of(project, BoardKind.ZONE, zone, zone, true));
		}
		if (project.onDistrictBoard()) {
			boards.add(of(project, BoardKind.DISTRICT, district, zone, project.districtKey()));
		}
		if (project.tiers.contains(Tier.DEPARTMENT)) {
			boards.add(of(project, BoardKind.DEPARTMENT, CITY_WIDE, district, true));
			if (facts.constructionDepartmentId() != null) {
				boards.add(of(project, BoardKind.DEPARTMENT, facts.constructionDepartmentId(), district, true));
			}
		}
		if (project.tiers.contains(Tier.CITY)) {
			boards.add(of(project, BoardKind.CITY, CITY_WIDE, district, true));
		}
		boards.add(of(project, BoardKind.REGISTER, CITY_WIDE, district, project.anyKey()));
		return boards;
	}

	private static Membership of(ProjectFold project, BoardKind board, String unitId, String territoryId, boolean key) {
		ProjectFacts facts = project.facts();
		return new Membership(board, unitId, territoryId, project.stageName(),
				(project.section != null) ? project.section : "", (facts.family() != null) ? facts.family().name() : "",
				key ? BoardBand.KEY : BoardBand.VISIBLE, project.lights.overall().name(),
				Hundredths.of(facts.amounts().total()));
	}

}
