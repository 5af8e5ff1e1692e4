package org.diaodu.application.wire;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/**
 * A command bus on which every command and every result becomes bytes on its way, as it
 * would between processes. Shows in one process what would break in two.
 */
final class SerializingCommandBus implements CommandBus {

	private final CommandBus bus;

	private final Passage passage;

	SerializingCommandBus(CommandBus bus, Passage passage) {
		this.bus = bus;
		this.passage = passage;
	}

	@Override
	public <C> void dispatch(CommandMessage<C> command) {
		this.bus.dispatch(travelled(command));
	}

	@Override
	public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
		this.bus.<C, R>dispatch(travelled(command), (message, result) -> callback.onResult(command, back(result)));
	}

	private <C> CommandMessage<C> travelled(CommandMessage<C> command) {
		C payload = this.passage.through(command.getPayload());
		return new GenericCommandMessage<>(new org.axonframework.messaging.GenericMessage<>(command.getIdentifier(),
				payload, this.passage.metaData(command.getMetaData())), command.getCommandName());
	}

	private <R> CommandResultMessage<R> back(CommandResultMessage<? extends R> result) {
		if (result.isExceptional()) {
			return new GenericCommandResultMessage<>(this.passage.command(result.exceptionResult()));
		}
		R payload = this.passage.through(result.getPayload());
		return new GenericCommandResultMessage<>(payload, this.passage.metaData(result.getMetaData()));
	}

	@Override
	public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
		return this.bus.subscribe(commandName, handler);
	}

	@Override
	public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
		return this.bus.registerDispatchInterceptor(interceptor);
	}

	@Override
	public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
		return this.bus.registerHandlerInterceptor(interceptor);
	}

}
