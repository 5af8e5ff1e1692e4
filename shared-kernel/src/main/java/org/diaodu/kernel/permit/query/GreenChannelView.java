package org.diaodu.kernel.permit.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.stewardship.query.PersonRef;

/**
 * A green channel that was opened.
 *
 * @param permitCode null for all permits
 * @param until last day, null without end
 * @param grantedBy who opened it
 * @param grantedByUnitId the unit they acted for
 * @param grantedByUnitName null when it is none of the directory
 * @param endedOn the day it was closed, null while it was not
 */
public record GreenChannelView(@Nullable String permitCode, LocalDate since, @Nullable LocalDate until, String reason,
		PersonRef grantedBy, String grantedByUnitId, @Nullable String grantedByUnitName, @Nullable LocalDate endedOn) {

}
