package org.diaodu.command.jurisdiction;

import org.jspecify.annotations.Nullable;

/**
 * Names and phones of people, apart from the log, so that erasing them breaks no history.
 */
public interface PersonVault {

	/**
	 * Stores what is known of a person, replacing what was; nothing of somebody who was
	 * erased.
	 */
	void put(String personId, Particulars particulars);

	/** What is known of a person, or null when nothing was stored or it was erased. */
	@Nullable Particulars find(String personId);

	/** Forgets a person for good. */
	void erase(String personId);

	/** What is personal about a person. */
	record Particulars(String name, @Nullable String phone) {
	}

}
