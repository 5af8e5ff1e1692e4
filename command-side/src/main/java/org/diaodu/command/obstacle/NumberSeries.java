package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.time.YearMonth;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.log.AggregateBeans;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleNumber;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.event.ObstacleNumberIssued;
import org.diaodu.kernel.obstacle.event.ObstacleSeriesEvent;

/**
 * Gives the obstacles of a district and month their numbers, one after the other and
 * without a gap: all of them append to this one stream (ADR 0090).
 */
@Aggregate(cache = AggregateBeans.CACHE, commandTargetResolver = AggregateBeans.TARGETS)
@Clause("F-125")
class NumberSeries {

	@AggregateIdentifier
	private @Nullable String seriesId;

	private int last;

	NumberSeries() {
	}

	/** The next number, given to an obstacle. */
	String issue(YearMonth month, String divisionCode, String itemCode, String obstacleId, LocalDate on) {
		if (this.last >= ObstacleNumber.MOST) {
			throw Act.refuse(ObstacleRefusal.OBSTACLE_SERIES_FULL);
		}
		int sequence = this.last + 1;
		String number = ObstacleNumber.of(month, divisionCode, itemCode, sequence).value();
		AggregateLifecycle.apply(new ObstacleNumberIssued(ObstacleNumber.seriesId(month, divisionCode), sequence,
				number, obstacleId, on));
		return number;
	}

	@EventSourcingHandler
	void evolve(ObstacleSeriesEvent event) {
		this.seriesId = event.subject();
		switch (event) {
			case ObstacleNumberIssued it -> this.last = it.sequence();
		}
	}

}
