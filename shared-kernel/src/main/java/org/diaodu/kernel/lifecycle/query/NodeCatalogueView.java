package org.diaodu.kernel.lifecycle.query;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A version of the catalogue, as it reads on a day.
 */
public record NodeCatalogueView(String version, String documentNo, String clause, LocalDate effectiveFrom,
		List<NodeDefinitionView> nodes, Basis basis) {

	public NodeCatalogueView {
		nodes = List.copyOf(nodes);
	}

}
