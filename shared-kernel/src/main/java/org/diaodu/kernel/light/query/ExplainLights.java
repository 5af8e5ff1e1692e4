package org.diaodu.kernel.light.query;

import java.time.LocalDate;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * How the lights of a project are judged for a day by what is known now, whether they
 * turned or not; no answer (null) when there is no project the caller may see. Answered
 * by the side that judges, by the rules it judges with (ADR 0120).
 *
 * @param day a later one than today is answered for today
 */
@Clause({ "F-021", "F-049" })
public record ExplainLights(Caller caller, String projectId, LocalDate day) implements DomainQuery<LightsJudgedView> {

	@Override
	public Class<LightsJudgedView> answerType() {
		return LightsJudgedView.class;
	}

}
