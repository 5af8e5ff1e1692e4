package org.diaodu.query.graphql.permit;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.permit.Span;

/**
 * A span of time.
 */
record PermitSpanInput(int count, DayCount unit) {

	Span toSpan() {
		return new Span(this.count, this.unit);
	}

	static @Nullable Span orNull(@Nullable PermitSpanInput input) {
		return (input != null) ? input.toSpan() : null;
	}

}
