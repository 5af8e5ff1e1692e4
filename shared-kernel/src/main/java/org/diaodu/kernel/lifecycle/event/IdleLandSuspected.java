package org.diaodu.kernel.lifecycle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.lifecycle.IdleGround;
import org.diaodu.kernel.message.EventName;

/**
 * The land of the project may lie idle (闲置土地处置办法).
 *
 * @param since the agreed start, or the stop
 */
@EventName("lifecycle.idle-land-suspected")
@Revision("1")
public record IdleLandSuspected(String projectId, IdleGround ground, LocalDate since,
		LocalDate occurredOn) implements LifecycleEvent, ClockBearing {

	@Override
	public String subject() {
		return this.projectId;
	}

	@Override
	public List<ClockRef> endsClocks() {
		return List.of(new ClockRef(ClockKind.IDLE_LAND, this.ground.name()));
	}

}
