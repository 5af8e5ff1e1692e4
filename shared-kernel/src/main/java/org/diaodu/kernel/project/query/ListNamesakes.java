package org.diaodu.kernel.project.query;

import java.util.List;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The projects that bear one of these names, at most 1000 names, among those the caller
 * may see: to ask whether a row speaks of a project that is known from elsewhere.
 */
@Clause("F-093")
public record ListNamesakes(Caller caller, List<String> names) implements DomainQuery<NamesakesView> {

	public ListNamesakes {
		names = List.copyOf(names);
	}

	@Override
	public Class<NamesakesView> answerType() {
		return NamesakesView.class;
	}

}
