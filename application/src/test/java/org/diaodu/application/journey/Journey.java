package org.diaodu.application.journey;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * What is shown once with every message handed over as it is, and once with every message
 * made bytes on its way; each time with a program of its own.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class Journey {

	private final boolean serializing;

	private @Nullable Program started;

	Journey(boolean serializing) {
		this.serializing = serializing;
	}

	@BeforeAll
	void start() {
		this.started = Program.start("--diaodu.serializing=" + this.serializing);
	}

	@AfterAll
	void stop() {
		if (this.started != null) {
			this.started.close();
		}
	}

	Api api() {
		return Objects.requireNonNull(this.started).api();
	}

}
