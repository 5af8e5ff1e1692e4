package org.diaodu.application.start;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import org.diaodu.command.log.StartRefusedException;

/**
 * A start that fails for a reason this program states itself is told in one sentence, not
 * in a hundred lines of stack.
 */
class PlainFailures extends AbstractFailureAnalyzer<RuntimeException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable failure, RuntimeException cause) {
		for (Throwable reason = failure; reason != null; reason = reason.getCause()) {
			String message = reason.getMessage();
			if (message != null && isOurs(reason)) {
				return new FailureAnalysis("启动被拒绝 / The start was refused: " + message, null, reason);
			}
		}
		return null;
	}

	private static boolean isOurs(Throwable reason) {
		StackTraceElement[] stack = reason.getStackTrace();
		return reason instanceof StartRefusedException || (reason instanceof IllegalStateException && stack.length > 0
				&& stack[0].getClassName().startsWith("org.diaodu."));
	}

}
