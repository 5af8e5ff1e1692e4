package org.diaodu.kernel.jurisdiction.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of people.
 */
public record PeoplePage(List<PersonView> people, List<String> cursors, boolean hasNext, long totalCount, Basis basis) {

	public PeoplePage {
		people = List.copyOf(people);
		cursors = List.copyOf(cursors);
	}

}
