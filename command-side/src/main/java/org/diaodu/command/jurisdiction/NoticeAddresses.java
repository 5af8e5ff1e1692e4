package org.diaodu.command.jurisdiction;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where people's notices are mailed to: part of the vault, read at the moment of sending
 * and kept nowhere else.
 */
public interface NoticeAddresses {

	/** The address of a person, or null when there is none or they were erased. */
	@Nullable String noticeAddress(String personId);

	/**
	 * Keeps the address of a person.
	 * @param email null for none
	 * @param by person id of whoever says so
	 * @return false when nothing may be kept of them: unknown, or erased
	 */
	boolean keepNoticeAddress(String personId, @Nullable String email, String by, Instant at);

}
