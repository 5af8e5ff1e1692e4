package org.diaodu.kernel.stewardship.event;

/**
 * What can have happened to a project's places.
 */
public sealed interface OfficerEvent extends StewardshipEvent
		permits OfficerAppointed, OfficerHandedOver, OfficerReleased {

}
