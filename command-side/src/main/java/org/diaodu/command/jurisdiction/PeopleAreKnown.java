package org.diaodu.command.jurisdiction;

import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;

/**
 * Only registered people are named for anything, and nobody who was erased.
 */
@Clause({ "F-039", "F-069" })
public final class PeopleAreKnown {

	private PeopleAreKnown() {
	}

	/** The person, or a refusal of the field that names them. */
	public static KnownPerson require(DecisionContext context, String personId, String field) {
		KnownPerson person = context.directory().person(personId);
		if (person == null) {
			throw Refusal.of(JurisdictionRefusal.PERSON_UNKNOWN, field).with("personId", personId).asException();
		}
		if (person.erased()) {
			throw Refusal.of(JurisdictionRefusal.PERSON_ERASED, field).asException();
		}
		return person;
	}

}
