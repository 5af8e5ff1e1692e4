package org.diaodu.kernel.light.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightInput;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.message.EventName;

/**
 * A light of the project shows another colour.
 *
 * @param rule the sentence that decided
 * @param inputs what it was judged by
 * @param policyVersion version of the rule's numbers in force, null when there was none,
 * and in lights recorded before grey and unproven capital told it
 * @param occurredOn the business day it was judged for, from which it shows
 */
@EventName("light.changed")
@Revision("1")
public record LightChanged(String projectId, Light light, LightColour before, LightColour after, LightRule rule,
		List<LightInput> inputs, @Nullable String policyVersion, LocalDate occurredOn) implements LightEvent {

	public LightChanged {
		inputs = List.copyOf(inputs);
	}

	@Override
	public String subject() {
		return this.projectId;
	}

}
