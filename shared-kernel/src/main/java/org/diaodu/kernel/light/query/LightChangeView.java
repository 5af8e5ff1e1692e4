package org.diaodu.kernel.light.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightInput;
import org.diaodu.kernel.light.LightRule;

/**
 * A light that turned.
 *
 * @param occurredOn the business day from which it showed
 * @param until the first day on which it did not any more, null while it does
 * @param policyVersion version of the numbers in force, null when there was none
 */
public record LightChangeView(LitProjectRef project, Light light, LightColour before, LightColour after, LightRule rule,
		List<LightInput> inputs, @Nullable String policyVersion, LocalDate occurredOn, @Nullable LocalDate until,
		Instant recordedAt, long logIndex) {

	public LightChangeView {
		inputs = List.copyOf(inputs);
	}

}
