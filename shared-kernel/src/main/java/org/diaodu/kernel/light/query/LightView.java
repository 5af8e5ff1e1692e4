package org.diaodu.kernel.light.query;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightInput;
import org.diaodu.kernel.light.LightRule;

/**
 * What a light shows on a day, and why.
 *
 * @param light null for the worst of the five
 * @param since null when it was grey from the start
 * @param inputs what it was judged by; of the worst, which light decided
 * @param policyVersion version of the numbers in force, null when there was none
 */
public record LightView(@Nullable Light light, LightColour colour, @Nullable LocalDate since, LightRule rule,
		List<LightInput> inputs, @Nullable String policyVersion) {

	public LightView {
		inputs = List.copyOf(inputs);
	}

}
