package org.diaodu.kernel.lifecycle.command;

import org.diaodu.kernel.message.DomainCommand;

/**
 * What can be wished of the catalogue of nodes.
 */
public sealed interface NodeCatalogueCommand extends DomainCommand permits AdoptNodeCatalogue {

}
