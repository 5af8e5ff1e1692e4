package org.diaodu.kernel.stewardship.event;

import org.diaodu.kernel.message.DomainEvent;

/**
 * What can have happened to the list of the major projects of a year.
 */
public sealed interface MajorListEvent extends DomainEvent permits MajorProjectDesignated, MajorProjectRemoved {

}
