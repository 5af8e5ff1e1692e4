package org.diaodu.kernel.lifecycle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;

/**
 * The stage of the project says that work has started, while no node tells the day
 * (C6.5); or, by {@code stated}, does not say so any more. Recorded with what changed the
 * stage.
 *
 * @param policyVersion version of the periods the clocks were counted by, null when none
 * was started
 * @param clocks what must follow by when, counted from the day of the statement
 */
@EventName("lifecycle.start-stated")
@Revision("1")
public record StartStated(String projectId, boolean stated, @Nullable String policyVersion, List<DueClock> clocks,
		LocalDate occurredOn) implements LifecycleEvent, ClockBearing {

	public StartStated {
		clocks = List.copyOf(clocks);
	}

	@Override
	public String subject() {
		return this.projectId;
	}

	@Override
	public List<DueClock> startsClocks() {
		return this.clocks;
	}

	@Override
	public List<ClockRef> endsClocks() {
		return this.stated ? List.of() : List.of(new ClockRef(ClockKind.STATISTICS_ENTRY_DUE, "1"),
				new ClockRef(ClockKind.STATISTICS_ENTRY_DUE, "2"));
	}

}
