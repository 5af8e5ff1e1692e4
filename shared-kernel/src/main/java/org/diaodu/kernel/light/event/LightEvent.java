package org.diaodu.kernel.light.event;

import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;

/**
 * What can have happened to the lights of a project. Recorded among the events of the
 * project.
 */
public sealed interface LightEvent extends DomainEvent permits LightChanged, ConfidenceRated {

}
