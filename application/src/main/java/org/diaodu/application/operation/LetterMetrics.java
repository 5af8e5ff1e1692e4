package org.diaodu.application.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.diaodu.command.letter.LetterTroubles;

/**
 * How many letters could not be drawn up as documents so far; {@code failedLetters} says
 * which, and why.
 */
@Component
class LetterMetrics implements MeterBinder {

	private final ObjectProvider<LetterTroubles> troubles;

	LetterMetrics(ObjectProvider<LetterTroubles> troubles) {
		this.troubles = troubles;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		this.troubles.ifAvailable((here) -> Gauge.builder("diaodu.letter.failed", here, LetterTroubles::count)
			.description("Letters that could not be drawn up as documents so far")
			.register(registry));
	}

}
