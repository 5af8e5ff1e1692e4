package org.diaodu.command.jurisdiction;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody serves without a post: as the principal leader or staff of an office, or
 * in the leading group.
 *
 * @param place what names the place, such as a unit id
 * @param to last day, null while open
 */
public record KnownService(String personId, String place, @Nullable LocalDate to) {

	/** Whether it goes on, or is still to come, on that day. */
	public boolean isOpenOn(LocalDate day) {
		return this.to == null || !this.to.isBefore(day);
	}

}
