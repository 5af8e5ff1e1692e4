package org.diaodu.kernel.lifecycle.command;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.message.Clause;

/**
 * Adopts a version of the catalogue of nodes.
 */
@Clause({ "F-002", "F-071" })
public record AdoptNodeCatalogue(@TargetAggregateIdentifier String catalogueId, String version, String documentNo,
		String clause, LocalDate effectiveFrom, List<NodeDefinition> nodes,
		LocalDate occurredOn) implements NodeCatalogueCommand {

	/** The aggregate that keeps it. */
	public static final String CATALOGUE_ID = "catalogue-nodes";

	public AdoptNodeCatalogue {
		nodes = List.copyOf(nodes);
	}

	@Override
	public String target() {
		return this.catalogueId;
	}

}
