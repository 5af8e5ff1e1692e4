package org.diaodu.kernel.stewardship.event;

import org.diaodu.kernel.message.DomainEvent;

/**
 * What can have happened to a project's people. Recorded among the events of the project,
 * so that every decision about people sees its amount, family and territory.
 */
public sealed interface StewardshipEvent extends DomainEvent permits OfficerEvent, GuaranteeEvent, MajorStandingEvent {

}
