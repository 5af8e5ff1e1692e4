package org.diaodu.query.projection;

import java.util.List;

import org.diaodu.kernel.message.Recorded;

/**
 * Lets fixtures of other packages drive a processor step by step.
 */
public final class ProjectionProcessorTestAccess {

	private ProjectionProcessorTestAccess() {
	}

	public static boolean turn(ProjectionProcessor processor) {
		boolean more = processor.turn();
		processor.settle();
		return more;
	}

	/** Applies events once more, as a delivery after a lost acknowledgement would. */
	public static void deliver(QueryDatabase database, Projection projection, List<Recorded> events, Slot slot) {
		database.writing((status) -> {
			projection.apply(events, slot);
			return true;
		});
	}

}
