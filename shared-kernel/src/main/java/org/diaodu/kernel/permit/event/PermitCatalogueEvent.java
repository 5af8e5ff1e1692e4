package org.diaodu.kernel.permit.event;

import org.diaodu.kernel.message.DomainEvent;

/**
 * What can have happened to the catalogue of permits.
 */
public sealed interface PermitCatalogueEvent extends DomainEvent permits PermitCatalogueAdopted {

}
