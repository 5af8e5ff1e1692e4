package org.diaodu.command.light;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.light.LitProject.Entry;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.value.CityTime;

/**
 * The days on which STATISTICS turns with nothing recorded, by what is known since before
 * them. Whenever it is judged, it is judged for these first: so it turns on its day,
 * however late its clock rings and whatever is judged before that. What is told late
 * turns it when it is told, not before (ADR 0082).
 */
@Clause("F-102")
final class StatisticsTurns {

	private @Nullable Entry known;

	private LocalDate knownSince = LocalDate.MIN;

	/** Looks at the project after an event that was recorded then. */
	void seen(LitProject project, Instant recordedAt) {
		Entry now = project.entry();
		if (!now.equals(this.known)) {
			this.known = now;
			this.knownSince = CityTime.dayOf(recordedAt);
		}
	}

	/** The days before that one, in order. */
	List<LocalDate> before(LocalDate day, @Nullable PolicyVersion policy) {
		Entry entry = this.known;
		if (policy == null || entry == null || !entry.isAwaited()) {
			return List.of();
		}
		return StatisticsLight.turns(entry.startedOn(), entry.statedOn(), policy)
			.filter((turn) -> turn.isAfter(this.knownSince) && turn.isBefore(day))
			.toList();
	}

}
