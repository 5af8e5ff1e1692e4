package org.diaodu.command.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.diaodu.kernel.ledger.LedgerRefusal;
import org.diaodu.kernel.ledger.RowOutcome;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;
import org.diaodu.kernel.project.command.RegisterProject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends rows through the command gateway, like any other command. A refusal that time
 * heals is sent again with the same command id, so nothing can happen twice.
 */
final class GatewaySender implements RowSender {

	private static final Logger LOG = LoggerFactory.getLogger(GatewaySender.class);

	private static final Set<String> PASSING = Set.of(CommonRefusal.OVERLOADED.name(),
			CommonRefusal.STORE_UNAVAILABLE.name(), CommonRefusal.CONCURRENT_CHANGE.name());

	private static final int ATTEMPTS = 8;

	private static final long FIRST_PAUSE_NANOS = 20_000_000;

	private final CommandGateway gateway;

	GatewaySender(CommandGateway gateway) {
		this.gateway = gateway;
	}

	@Override
	public RowAnswer send(RegisterProject command, Attribution by, boolean dryRun) {
		Map<String, String> metaData = new HashMap<>(by.toMetaData());
		if (dryRun) {
			metaData.put(DryRun.METADATA, "true");
		}
		long pause = FIRST_PAUSE_NANOS;
		for (int attempt = 1;; attempt++) {
			RowAnswer answer = sendOnce(command, metaData);
			Refusal refusal = answer.refusal();
			if (refusal == null || !PASSING.contains(refusal.code())) {
				return answer;
			}
			if (attempt == ATTEMPTS) {
				throw new PassingException(refusal);
			}
			// Spread out, so that rows that clashed do not clash again.
			LockSupport.parkNanos(pause + ThreadLocalRandom.current().nextLong(pause));
			pause *= 2;
		}
	}

	private RowAnswer sendOnce(RegisterProject command, Map<String, String> metaData) {
		try {
			Object result = this.gateway.send(new GenericCommandMessage<>(command, metaData)).join();
			return RowAnswer.done((Receipt) result);
		}
		catch (CompletionException | RefusedException | CommandExecutionException ex) {
			Refusal refusal = refusal(ex);
			if (refusal == null) {
				LOG.error("Row command failed", ex);
				return RowAnswer.refused(Refusal.of(LedgerRefusal.ROW_FAULT));
			}
			RowOutcome outcome = DryRun.outcome(refusal);
			return (outcome != null) ? RowAnswer.wouldDo(outcome) : RowAnswer.refused(refusal);
		}
	}

	private static @Nullable Refusal refusal(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof RefusedException refused) {
				return refused.refusal();
			}
			if (cause instanceof CommandExecutionException execution
					&& execution.getDetails().orElse(null) instanceof Refusal refusal) {
				return refusal;
			}
		}
		return null;
	}

	/** The store does not answer for now: the run pauses and goes on later. */
	static final class PassingException extends RuntimeException {

		PassingException(Refusal refusal) {
			super(refusal.code(), null, false, false);
		}

	}

}
