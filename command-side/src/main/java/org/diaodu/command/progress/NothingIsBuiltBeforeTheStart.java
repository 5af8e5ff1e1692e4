package org.diaodu.command.progress;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.kernel.progress.ProgressRefusal;
import org.diaodu.kernel.project.Stage;

/**
 * A report shows something built only when work has started, as a node tells or, where
 * nobody knows the day, the stage (C6, 3.4 before 3.6). Preparing the site is no start.
 */
@Clause({ "F-074", "F-114" })
final class NothingIsBuiltBeforeTheStart {

	private NothingIsBuiltBeforeTheStart() {
	}

	/**
	 * Refuses what was typed; what is only carried forward was judged when it was.
	 * @param startedOn the day work started, null when no node tells
	 */
	static void require(Typed typed, @Nullable LocalDate startedOn, @Nullable Stage stage, LocalDate day) {
		ImageStage image = typed.imageStage();
		if (image == null || image == ImageStage.PREPARATION) {
			return;
		}
		boolean started = (startedOn != null) ? !day.isBefore(startedOn)
				: stage != null && stage.compareTo(Stage.CONSTRUCTION) >= 0;
		if (!started) {
			throw Refusal.of(ProgressRefusal.BUILT_BEFORE_START, "imageStage").with("image", image).asException();
		}
	}

}
