package org.diaodu.kernel.light.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightInput;
import org.diaodu.kernel.light.LightRule;

/**
 * How a light is judged for a day by what is known now.
 *
 * @param inputs what it is judged by
 * @param policyVersion version of the numbers in force, null when there was none
 */
public record LightJudgedView(Light light, LightColour colour, LightRule rule, List<LightInput> inputs,
		@Nullable String policyVersion) {

	public LightJudgedView {
		inputs = List.copyOf(inputs);
	}

}
