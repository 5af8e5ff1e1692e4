package org.diaodu.command.light;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightInput;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.policy.PolicyVersion;

/**
 * What a light shows on a day, and why.
 *
 * @param rule the sentence that decided
 * @param inputs what it was judged by
 * @param policyVersion version of the numbers in force, null when there is none
 */
record Judgement(LightColour colour, LightRule rule, List<LightInput> inputs, @Nullable String policyVersion) {

	Judgement {
		inputs = List.copyOf(inputs);
	}

	/**
	 * The light does not apply.
	 * @param policy by whose rule it does not, null when none is in force
	 */
	static Judgement notApplicable(Inputs inputs, @Nullable PolicyVersion policy) {
		return new Judgement(LightColour.GREY, LightRule.NOT_APPLICABLE, inputs.list(),
				(policy != null) ? policy.version() : null);
	}

	/**
	 * Values a light was judged by, in the order in which they entered; what is not known
	 * is left out.
	 */
	static final class Inputs {

		private final List<LightInput> inputs = new ArrayList<>();

		Inputs with(String name, @Nullable Object value) {
			if (value != null) {
				this.inputs.add(new LightInput(name, value.toString()));
			}
			return this;
		}

		List<LightInput> list() {
			return List.copyOf(this.inputs);
		}

		Judgement green(String policyVersion) {
			return new Judgement(LightColour.GREEN, LightRule.AS_PLANNED, list(), policyVersion);
		}

		Judgement yellow(LightRule rule, String policyVersion) {
			return new Judgement(LightColour.YELLOW, rule, list(), policyVersion);
		}

		Judgement red(LightRule rule, String policyVersion) {
			return new Judgement(LightColour.RED, rule, list(), policyVersion);
		}

	}

}
