package org.diaodu.kernel.lifecycle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.message.EventName;

/**
 * A version of the catalogue of nodes applies from a day on.
 */
@EventName("lifecycle.node-catalogue-adopted")
@Revision("1")
public record NodeCatalogueAdopted(String catalogueId, String version, String documentNo, String clause,
		LocalDate effectiveFrom, List<NodeDefinition> nodes, LocalDate occurredOn) implements NodeCatalogueEvent {

	public NodeCatalogueAdopted {
		nodes = List.copyOf(nodes);
	}

	@Override
	public String subject() {
		return this.catalogueId;
	}

}
