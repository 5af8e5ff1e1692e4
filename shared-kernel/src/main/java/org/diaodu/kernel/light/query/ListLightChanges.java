package org.diaodu.kernel.light.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * Lights that turned, with what they were judged by; null means any.
 *
 * @param colour the one it turned to
 * @param from first business day, inclusive
 * @param to last business day, inclusive
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause("F-021")
public record ListLightChanges(Caller caller, @Nullable String projectId, @Nullable String districtId,
		@Nullable Light light, @Nullable LightColour colour, @Nullable LocalDate from, @Nullable LocalDate to,
		int first, @Nullable String after, @Nullable Long awaitIndex) implements DomainQuery<LightChangePage> {

	@Override
	public Class<LightChangePage> answerType() {
		return LightChangePage.class;
	}

}
