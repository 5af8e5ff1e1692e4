package org.diaodu.kernel.jurisdiction.command;

import org.diaodu.kernel.message.DomainCommand;

/**
 * What can be wished of a grid cell.
 */
public sealed interface GridCommand extends DomainCommand permits RegisterGridCell, AssignGridOfficer {

}
