package org.diaodu.kernel.light.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * Lights whose worst colour in a month was red, or yellow: who let it be so is told with
 * each. What was repaired stays on the list of its month.
 *
 * @param month such as {@code 2018-05}
 * @param districtId null for all in scope
 * @param light null for any of the five
 * @param overall the worst of the five instead of single lights
 * @param worst YELLOW or RED
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-021", "F-030" })
public record ListMonthLights(Caller caller, String month, @Nullable String districtId, @Nullable Light light,
		boolean overall, LightColour worst, int first, @Nullable String after,
		@Nullable Long awaitIndex) implements DomainQuery<MonthLightPage> {

	@Override
	public Class<MonthLightPage> answerType() {
		return MonthLightPage.class;
	}

}
