package org.diaodu.kernel.jurisdiction.command;

import org.diaodu.kernel.message.DomainCommand;

/**
 * What can be wished of the leading group.
 */
public sealed interface GroupCommand extends DomainCommand permits ConveneLeadingGroup, ChangeLeadingGroup {

}
