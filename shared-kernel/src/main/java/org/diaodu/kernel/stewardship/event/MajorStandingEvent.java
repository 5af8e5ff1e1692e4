package org.diaodu.kernel.stewardship.event;

/**
 * Whether a project is one of the major projects of a year.
 */
public sealed interface MajorStandingEvent extends StewardshipEvent permits ProjectListedMajor, ProjectUnlistedMajor {

}
