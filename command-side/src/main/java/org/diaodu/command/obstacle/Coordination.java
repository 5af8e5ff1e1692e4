package org.diaodu.command.obstacle;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.SolvingTier;

/**
 * Who coordinates obstacles, for whoever else must know.
 */
@Clause("F-127")
public final class Coordination {

	private Coordination() {
	}

	/** The commission of the tier, or its seat; null when there is no city. */
	public static @Nullable String unitOf(Directory directory, ObstacleSite site, SolvingTier tier) {
		return Parties.coordinatingUnitId(directory, site, tier);
	}

}
