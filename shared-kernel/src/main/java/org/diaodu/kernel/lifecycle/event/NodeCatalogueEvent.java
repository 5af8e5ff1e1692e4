package org.diaodu.kernel.lifecycle.event;

import org.diaodu.kernel.message.DomainEvent;

/**
 * What can have happened to the catalogue of nodes.
 */
public sealed interface NodeCatalogueEvent extends DomainEvent permits NodeCatalogueAdopted {

}
