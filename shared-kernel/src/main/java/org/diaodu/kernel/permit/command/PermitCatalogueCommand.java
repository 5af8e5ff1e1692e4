package org.diaodu.kernel.permit.command;

import org.diaodu.kernel.message.DomainCommand;

/**
 * What can be wished of the catalogue of permits.
 */
public sealed interface PermitCatalogueCommand extends DomainCommand permits AdoptPermitCatalogue {

}
