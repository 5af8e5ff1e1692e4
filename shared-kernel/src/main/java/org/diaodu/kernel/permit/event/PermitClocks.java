package org.diaodu.kernel.permit.event;

import java.util.List;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.permit.LimitKind;

/**
 * The clocks a permit runs on.
 */
final class PermitClocks {

	private PermitClocks() {
	}

	static ClockRef limit(String permitId, LimitKind limit) {
		return new ClockRef(switch (limit) {
			case STATUTORY -> ClockKind.PERMIT_STATUTORY_LIMIT;
			case COMMITTED -> ClockKind.PERMIT_COMMITTED_LIMIT;
		}, permitId);
	}

	static List<ClockRef> limits(String permitId) {
		return List.of(limit(permitId, LimitKind.STATUTORY), limit(permitId, LimitKind.COMMITTED));
	}

	static List<ClockRef> all(String permitId) {
		return List.of(limit(permitId, LimitKind.STATUTORY), limit(permitId, LimitKind.COMMITTED),
				new ClockRef(ClockKind.PERMIT_EXPIRING, permitId), new ClockRef(ClockKind.PERMIT_EXPIRY, permitId));
	}

}
