package org.diaodu.kernel.jurisdiction.event;

import org.diaodu.kernel.message.DomainEvent;

/**
 * What can have happened to a grid cell.
 */
public sealed interface GridEvent extends DomainEvent permits GridCellRegistered, GridOfficerAssigned {

}
