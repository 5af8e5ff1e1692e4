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
 * A light that was bad in a month.
 *
 * @param light null for the worst of the five
 * @param worst the worst colour it showed in the month
 * @param days at whose end it showed that colour
 * @param since first day of that colour, perhaps in an earlier month
 * @param until first day on which it did not show it any more, null while it does
 * @param judgedOn the business day it was last judged so, with the values of that day;
 * what holds today is another question
 * @param recordedAt when that was recorded
 * @param rule why it showed it last
 * @param responsible who answers for the project on the last day of the month, or today
 */
public record MonthLightView(LitProjectRef project, @Nullable Light light, LightColour worst, int days, LocalDate since,
		@Nullable LocalDate until, LocalDate judgedOn, Instant recordedAt, LightRule rule, List<LightInput> inputs,
		@Nullable String policyVersion, List<ResponsibleView> responsible) {

	public MonthLightView {
		inputs = List.copyOf(inputs);
		responsible = List.copyOf(responsible);
	}

}
