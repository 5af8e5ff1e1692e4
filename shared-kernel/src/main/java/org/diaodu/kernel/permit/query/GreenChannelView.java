package org.diaodu.kernel.permit.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A green channel that was opened.
 *
 * @param permitCode null for all permits
 * @param until last day, null without end
 * @param endedOn the day it was closed, null while it was not
 */
public record GreenChannelView(@Nullable String permitCode, LocalDate since, @Nullable LocalDate until, String reason,
		@Nullable LocalDate endedOn) {

}
