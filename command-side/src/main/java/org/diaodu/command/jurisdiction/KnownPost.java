package org.diaodu.command.jurisdiction;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.Role;

/**
 * A post as decisions know it (F-039).
 *
 * @param ownerCode of an owner contact: USCC of the owner
 * @param from first day
 * @param to last day, null while open
 */
public record KnownPost(String personId, String postId, Role role, String unitId, @Nullable String ownerCode,
		LocalDate from, @Nullable LocalDate to) {

	/** Whether it is held on that day. */
	public boolean isHeldOn(LocalDate day) {
		return !day.isBefore(this.from) && (this.to == null || !day.isAfter(this.to));
	}

	KnownPost endedOn(LocalDate lastDay) {
		return new KnownPost(this.personId, this.postId, this.role, this.unitId, this.ownerCode, this.from, lastDay);
	}

}
