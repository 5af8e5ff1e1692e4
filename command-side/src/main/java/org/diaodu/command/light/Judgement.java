package org.diaodu.command.light;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightInput;
import org.diaodu.kernel.light.LightRule;

/**
 * What a light shows on a day, and why.
 *
 * @param rule the sentence that decided
 * @param inputs what it was judged by
 * @param policyVersion version of the numbers, null when none entered
 */
record Judgement(LightColour colour, LightRule rule, List<LightInput> inputs, @Nullable String policyVersion) {

	Judgement {
		inputs = List.copyOf(inputs);
	}

	/** The light does not apply. */
	static Judgement notApplicable(Inputs inputs) {
		return new Judgement(LightColour.GREY, LightRule.NOT_APPLICABLE, inputs.list(), null);
	}

	/** The light does not apply, for want of anything to judge by. */
	static Judgement notApplicable() {
		return notApplicable(new Inputs());
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

		Judgement green(@Nullable String policyVersion) {
			return new Judgement(LightColour.GREEN, LightRule.AS_PLANNED, list(), policyVersion);
		}

		Judgement yellow(LightRule rule, @Nullable String policyVersion) {
			return new Judgement(LightColour.YELLOW, rule, list(), policyVersion);
		}

		Judgement red(LightRule rule, @Nullable String policyVersion) {
			return new Judgement(LightColour.RED, rule, list(), policyVersion);
		}

	}

}
