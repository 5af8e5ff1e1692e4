package org.diaodu.command.jurisdiction;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Empties the vault of everybody the log says was erased, at every start: a process may
 * have been killed between the event and the erasure, and a vault restored from a backup
 * may hold them again.
 */
@Component
class ErasedStayErased implements SmartLifecycle {

	private final Directory directory;

	private final PersonVault vault;

	private volatile boolean running;

	ErasedStayErased(Directory directory, PersonVault vault) {
		this.directory = directory;
		this.vault = vault;
	}

	@Override
	public void start() {
		this.directory.people()
			.stream()
			.filter(KnownPerson::erased)
			.forEach((person) -> this.vault.erase(person.personId()));
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
