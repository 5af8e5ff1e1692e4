package org.diaodu.kernel.jurisdiction.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.GeoPoint;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The cell of the grid a place lies in, of two the one with the lower id; no answer
 * (null) when there is none in the caller's scope.
 *
 * @param place WGS-84
 * @param asOf null for today
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; the basis of the answer tells whether it is; null not to wait
 */
@Clause("F-041")
public record FindGridCellAt(Caller caller, GeoPoint place, @Nullable LocalDate asOf,
		@Nullable Long awaitIndex) implements DomainQuery<GridCellView> {

	@Override
	public Class<GridCellView> answerType() {
		return GridCellView.class;
	}

}
