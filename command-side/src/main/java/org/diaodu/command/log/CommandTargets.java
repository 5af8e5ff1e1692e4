package org.diaodu.command.log;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

import org.diaodu.kernel.message.DomainCommand;

/**
 * Asks the command itself which aggregate it is for, where Axon would search its
 * annotations each time.
 */
final class CommandTargets implements CommandTargetResolver {

	@Override
	@SuppressWarnings("NullAway") // without a version any will do
	public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
		if (command.getPayload() instanceof DomainCommand wish) {
			return new VersionedAggregateIdentifier((Object) wish.target(), null);
		}
		throw new IllegalArgumentException("not a command of this program: " + command.getCommandName());
	}

}
