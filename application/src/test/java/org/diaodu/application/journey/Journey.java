package org.diaodu.application.journey;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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

	private final Clock clock;

	private final List<String> settings;

	private @Nullable Program started;

	Journey(boolean serializing) {
		this(serializing, Clock.systemUTC());
	}

	Journey(boolean serializing, Clock clock, String... settings) {
		this.serializing = serializing;
		this.clock = clock;
		this.settings = List.of(settings);
	}

	@BeforeAll
	void start() {
		List<String> all = new ArrayList<>(this.settings);
		all.add("--diaodu.serializing=" + this.serializing);
		this.started = Program.start(this.clock, all.toArray(String[]::new));
	}

	@AfterAll
	void stop() {
		if (this.started != null) {
			this.started.close();
		}
	}

	Program program() {
		return Objects.requireNonNull(this.started);
	}

	Api api() {
		return program().api();
	}

}
