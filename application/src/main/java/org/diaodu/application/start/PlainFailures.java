package org.diaodu.application.start;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * A start that fails for a reason this program states itself is told in one sentence, not
 * in a hundred lines of stack.
 */
class PlainFailures extends AbstractFailureAnalyzer<IllegalStateException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable failure, IllegalStateException cause) {
		StackTraceElement[] stack = cause.getStackTrace();
		boolean ours = stack.length > 0 && stack[0].getClassName().startsWith("org.diaodu.");
		String message = cause.getMessage();
		return (ours && message != null) ? new FailureAnalysis("启动被拒绝 / The start was refused: " + message, null, cause)
				: null;
	}

}
