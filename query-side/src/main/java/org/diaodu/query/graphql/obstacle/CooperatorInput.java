package org.diaodu.query.graphql.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.obstacle.CooperatorWish;

/**
 * A unit that shall help.
 */
record CooperatorInput(String unitId, @Nullable LocalDate due) {

	static List<CooperatorWish> wishes(@Nullable List<CooperatorInput> inputs) {
		return (inputs == null) ? List.of()
				: inputs.stream().map((input) -> new CooperatorWish(input.unitId(), input.due())).toList();
	}

}
