package org.diaodu.command.project;

import java.time.LocalDate;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;

/**
 * A place has both coordinates or none, in degrees of longitude and latitude.
 */
@Clause("F-041")
final class CoordinatesAreOnTheGlobe implements FactsRule {

	@Override
	public void require(ProjectFacts facts, LocalDate day, Directory directory) {
		BigDecimal longitude = facts.place().longitude();
		BigDecimal latitude = facts.place().latitude();
		boolean fit = (longitude == null && latitude == null) || (within(longitude, 180) && within(latitude, 90));
		if (!fit) {
			throw Refusal.of(ProjectRefusal.COORDINATES_INVALID, "facts.place").asException();
		}
	}

	private static boolean within(@Nullable BigDecimal degrees, int limit) {
		return degrees != null && degrees.abs().compareTo(BigDecimal.valueOf(limit)) <= 0;
	}

}
