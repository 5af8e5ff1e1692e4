package org.diaodu.application.start;

import org.axonframework.commandhandling.CommandBus;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.diaodu.application.DiaoduSettings;
import org.diaodu.application.DiaoduSettings.Role;
import org.diaodu.command.log.StartupCheck;

/**
 * Looks at how the program was assembled, after that and before anything of it runs: no
 * processor reads, no port is open. Refuses what would lose facts without a word.
 */
@Component
class StartGate implements SmartInitializingSingleton {

	private final DiaoduSettings settings;

	private final boolean axonServer;

	private final ObjectProvider<StartupCheck> check;

	private final ObjectProvider<CommandBus> buses;

	StartGate(DiaoduSettings settings, @Value("${axon.axonserver.enabled:false}") boolean axonServer,
			ObjectProvider<StartupCheck> check, ObjectProvider<CommandBus> buses) {
		this.settings = settings;
		this.axonServer = axonServer;
		this.check = check;
		this.buses = buses;
	}

	@Override
	public void afterSingletonsInstantiated() {
		Role role = this.settings.role();
		if (role != Role.ALL && !this.axonServer) {
			throw new IllegalStateException("diaodu.role=" + role.name().toLowerCase(java.util.Locale.ROOT)
					+ " 需要 Axon Server 传递消息 / needs Axon Server to carry messages to the other side: "
					+ "set axon.axonserver.enabled=true and axon.axonserver.servers, or leave the role out");
		}
		if (role != Role.ALL && this.settings.database().url() == null) {
			throw new IllegalStateException("diaodu.role=" + role.name().toLowerCase(java.util.Locale.ROOT)
					+ " 需要共同的 PostgreSQL / needs the PostgreSQL it shares with the other side: set diaodu.database.url");
		}
		if (role != Role.QUERY) {
			this.check.getObject().run();
		}
		else if (this.buses.stream().findAny().isEmpty()) {
			throw new IllegalStateException("no command bus");
		}
	}

}
