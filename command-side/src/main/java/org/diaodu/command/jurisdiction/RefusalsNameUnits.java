package org.diaodu.command.jurisdiction;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;

/**
 * A refusal that is about a unit says its name, too, whatever decision refused: whoever
 * reads it knows no ids.
 */
@Component
@Clause("F-001")
class RefusalsNameUnits implements MessageHandlerInterceptor<CommandMessage<?>> {

	private final Directory directory;

	RefusalsNameUnits(CommandBus bus, Directory directory) {
		this.directory = directory;
		bus.registerHandlerInterceptor(this);
	}

	@Override
	public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
			throws Exception {
		try {
			return chain.proceed();
		}
		catch (RefusedException ex) {
			Refusal refusal = ex.refusal();
			String unitId = refusal.arguments().get("unitId");
			KnownUnit unit = (unitId != null) ? this.directory.unit(unitId) : null;
			throw (unit != null) ? refusal.with("unit", unit.name()).asException() : ex;
		}
	}

}
