package org.diaodu.query.jurisdiction;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.diaodu.kernel.message.Basis;
import org.diaodu.query.projection.ProjectionStore.Standing;
import org.diaodu.query.projection.Slot;

/**
 * One snapshot of the read models, on behalf of a caller.
 *
 * @param scope what the caller may see
 * @param servesIn the units the caller serves in today, by all posts but those in which
 * they speak for an owner
 * @param today the day in Shenyang
 * @param kept finds all units
 */
public record Reading(Scope scope, Set<String> servesIn, LocalDate today, Map<String, Standing> standings,
		Supplier<Directory> kept) {

	/** All units, as they are in this snapshot. */
	public Directory units() {
		return this.kept.get();
	}

	/** Where a projection's tables are. */
	public Slot slot(String projection) {
		return standing(projection).slot();
	}

	/** Where units, their names and posts are. */
	public Slot directory() {
		return slot(UnitDirectoryProjection.NAME);
	}

	/** What a projection reflects. */
	public Basis basis(String projection) {
		Standing standing = standing(projection);
		return new Basis(standing.position(), standing.recordedAt());
	}

	private Standing standing(String projection) {
		return Answering.known(this.standings.get(projection));
	}

}
