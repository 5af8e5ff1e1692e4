package org.diaodu.kernel.policy.event;

import org.diaodu.kernel.message.DomainEvent;

/**
 * What can have happened to policy.
 */
public sealed interface PolicyEvent extends DomainEvent
		permits TierThresholdsAdopted, PolicyProposed, PolicyAdopted, PolicyRejected {

}
