package org.diaodu.command.ledger;

import java.util.Collection;
import java.util.List;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.project.query.NamesakeView;

/**
 * Finds projects that bear the names of rows.
 */
@FunctionalInterface
interface Namesakes {

	/** Those among the projects the caller may see; none when nobody can say. */
	List<NamesakeView> of(Caller caller, Collection<String> names);

}
