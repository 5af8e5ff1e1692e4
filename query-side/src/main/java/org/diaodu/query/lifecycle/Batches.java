package org.diaodu.query.lifecycle;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.Batch;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.Stage;

/**
 * Which of the five batches a pool, a node reached or a stage belongs to.
 */
@Clause({ "F-003", "F-093" })
final class Batches {

	private Batches() {
	}

	/**
	 * The furthest batch that its pool, its stage or a node it reached puts a project in.
	 */
	static Batch furthest(@Nullable Pool pool, @Nullable Stage stage, Collection<Standing> nodes) {
		Batch furthest = Batch.CONCEPT;
		if (pool != null) {
			furthest = further(furthest, of(pool));
		}
		if (stage != null) {
			furthest = further(furthest, of(stage));
		}
		for (Standing standing : nodes) {
			if (standing.state() == NodeState.ACHIEVED && standing.meaning() != null) {
				furthest = further(furthest, of(standing.meaning()));
			}
		}
		return furthest;
	}

	private static Batch further(Batch one, Batch other) {
		return (other.ordinal() > one.ordinal()) ? other : one;
	}

	static Batch of(Pool pool) {
		return switch (pool) {
			case CONCEPT -> Batch.CONCEPT;
			case RESERVE -> Batch.RESERVE;
			case PROPOSED -> Batch.LANDED;
			case UNDER_CONSTRUCTION -> Batch.CONSTRUCTION;
			case COMPLETED -> Batch.COMPLETED;
		};
	}

	static Batch of(Stage stage) {
		return switch (stage) {
			// A lead is only an idea until it is signed.
			case ATTRACTION -> Batch.CONCEPT;
			case PERMITS -> Batch.LANDED;
			case CONSTRUCTION, ACCEPTANCE -> Batch.CONSTRUCTION;
			case OPERATION -> Batch.COMPLETED;
		};
	}

	static Batch of(NodeMeaning meaning) {
		return switch (meaning) {
			case SIGNED, LANDED -> Batch.LANDED;
			case WORK_STARTED -> Batch.CONSTRUCTION;
			case ACCEPTED, ACCEPTANCE_FILED, IN_PRODUCTION -> Batch.COMPLETED;
			// They say nothing of how far it is.
			case ORDINARY, COMPANY_REGISTERED, CAPITAL_PAID, FILED, LAND_ACQUIRED, LAND_CLEARED,
					STATISTICALLY_ENTERED ->
				Batch.CONCEPT;
		};
	}

}
