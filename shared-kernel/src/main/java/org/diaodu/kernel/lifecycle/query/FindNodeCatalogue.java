package org.diaodu.kernel.lifecycle.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The catalogue of nodes that applies on a day.
 *
 * @param on null for today
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause("F-071")
public record FindNodeCatalogue(Caller caller, @Nullable LocalDate on,
		@Nullable Long awaitIndex) implements DomainQuery<NodeCatalogueView> {

	@Override
	public Class<NodeCatalogueView> answerType() {
		return NodeCatalogueView.class;
	}

}
