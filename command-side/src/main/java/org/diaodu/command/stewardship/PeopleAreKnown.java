package org.diaodu.command.stewardship;

import java.util.List;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;

/**
 * Whoever is named is registered: an event carries ids, and names stay in the vault.
 */
@Clause("F-069")
final class PeopleAreKnown {

	private PeopleAreKnown() {
	}

	static void require(Directory directory, List<String> personIds, String field) {
		for (int i = 0; i < personIds.size(); i++) {
			require(directory, personIds.get(i), field + "[" + i + "]");
		}
	}

	static void require(Directory directory, String personId, String field) {
		if (directory.person(personId) == null) {
			throw Refusal.of(CommonRefusal.NOT_FOUND, field).with("id", personId).asException();
		}
	}

}
