package org.diaodu.query.jurisdiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.ReadinessGap;
import org.diaodu.kernel.jurisdiction.query.ReadinessGapView;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.jurisdiction.OrganisationAnswers.Term;

/**
 * What a unit lacks on a day, and since when: since it exists or the notice asks for it,
 * or since the day after the last who held it. That an office is established meanwhile
 * gives it no leader, so it does not begin anew then.
 */
@Clause({ "F-010", "F-011", "F-012" })
class Readiness {

	/** The day of 沈政发〔2018〕7号: nobody lacked an office before. */
	static final LocalDate NOTICE = LocalDate.of(2018, 2, 14);

	private final LocalDate obliged;

	private final @Nullable LocalDate established;

	private final LocalDate day;

	private final List<ReadinessGapView> gaps = new ArrayList<>();

	Readiness(LocalDate unitSince, @Nullable LocalDate established, LocalDate day) {
		this.obliged = later(unitSince, NOTICE);
		this.established = established;
		this.day = day;
	}

	/** Notes the gap unless a term fills it. */
	void require(ReadinessGap gap, List<Term> terms) {
		if (this.day.isBefore(this.obliged)) {
			return;
		}
		if (this.established == null) {
			this.gaps.add(new ReadinessGapView(gap, this.obliged));
		}
		else if (gap != ReadinessGap.OFFICE && terms.stream().noneMatch((term) -> term.isHeldOn(this.day))) {
			LocalDate since = this.obliged;
			for (Term term : terms) {
				if (term.to() != null) {
					since = later(since, term.to().plusDays(1));
				}
			}
			this.gaps.add(new ReadinessGapView(gap, since));
		}
	}

	List<ReadinessGapView> gaps() {
		return this.gaps;
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

}
