package org.diaodu.kernel.jurisdiction.event;

import org.diaodu.kernel.message.DomainEvent;

/**
 * What can have happened to the leading group of the city.
 */
public sealed interface GroupEvent extends DomainEvent permits LeadingGroupConvened, LeadingGroupChanged {

}
