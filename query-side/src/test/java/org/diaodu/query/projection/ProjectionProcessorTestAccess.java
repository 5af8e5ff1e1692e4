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
		return processor.turn();
	}

	public static void deliver(ProjectionProcessor processor, List<Recorded> events, Slot slot) {
		processor.deliverAgain(events, slot);
	}

}
