package org.diaodu.command.jurisdiction;

import java.time.Clock;
import java.time.LocalDate;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

import org.diaodu.command.log.Claims;
import org.diaodu.kernel.value.CityTime;

/**
 * What a decision may consult besides its own aggregate.
 *
 * @param directory units, posts and thresholds
 * @param claims unique keys
 * @param clock the only time
 */
@Component
public record DecisionContext(Directory directory, Claims claims, Clock clock) {

	/** The present business date. */
	public LocalDate today() {
		return CityTime.today(this.clock);
	}

	/**
	 * Says that the command being handled changes what the directory knows, so that the
	 * next decision in this process sees it.
	 */
	public void changesDirectory() {
		CurrentUnitOfWork.get().afterCommit((done) -> this.directory.expectNews());
	}

}
