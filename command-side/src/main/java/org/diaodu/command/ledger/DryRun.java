package org.diaodu.command.ledger;

import java.util.ArrayList;
import java.util.List;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.diaodu.kernel.ledger.RowOutcome;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Lets a command be decided by the real rules and ends its unit of work before anything
 * is recorded. What would have been recorded becomes the answer.
 */
final class DryRun implements MessageHandlerInterceptor<CommandMessage<?>> {

	/** Metadata entry that asks for it. */
	static final String METADATA = "dryRun";

	private static final String CODE = "DRY_RUN";

	private static final String OUTCOME = "outcome";

	@Override
	public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
			throws Exception {
		Object result = chain.proceed();
		if (!unitOfWork.getMessage().getMetaData().containsKey(METADATA)) {
			return result;
		}
		RowOutcome outcome = RowOutcomes.of(waiting(unitOfWork));
		throw new CommandExecutionException(CODE, null, Refusal.of(() -> CODE).with(OUTCOME, outcome));
	}

	/** The outcome a refusal stands for, or null when it is a refusal. */
	static @Nullable RowOutcome outcome(Refusal refusal) {
		String outcome = refusal.arguments().get(OUTCOME);
		return (CODE.equals(refusal.code()) && outcome != null) ? RowOutcome.valueOf(outcome) : null;
	}

	/** The event store keeps what waits for the commit as a list in the unit of work. */
	private static List<DomainEvent> waiting(UnitOfWork<?> unitOfWork) {
		List<DomainEvent> events = new ArrayList<>();
		for (Object resource : unitOfWork.resources().values()) {
			if (resource instanceof List<?> list) {
				for (Object element : list) {
					if (element instanceof EventMessage<?> message
							&& message.getPayload() instanceof DomainEvent event) {
						events.add(event);
					}
				}
			}
		}
		return events;
	}

}
