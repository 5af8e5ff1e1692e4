package org.diaodu.command.lifecycle;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Stage;

/**
 * Stages follow each other; a project that skips one or goes back says why. Where none
 * was known there is nothing to skip.
 */
@Clause("F-077")
final class SkippingOrGoingBackNeedsAReason {

	private SkippingOrGoingBackNeedsAReason() {
	}

	static void require(@Nullable Stage before, Stage after, @Nullable String reason) {
		if (before == after) {
			throw Refusal.of(ProjectRefusal.STAGE_UNCHANGED, "stage").asException();
		}
		if (before != null && after.ordinal() != before.ordinal() + 1 && (reason == null || reason.isBlank())) {
			throw Refusal.of(ProjectRefusal.STAGE_REASON_REQUIRED, "reason").asException();
		}
	}

}
