package org.diaodu.command.ledger;

import org.axonframework.commandhandling.CommandBus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

/**
 * Lets dry runs be decided by the real rules.
 */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

	@Autowired
	void letDryRunsBeDecided(CommandBus commandBus) {
		commandBus.registerHandlerInterceptor(new DryRun());
	}

}
