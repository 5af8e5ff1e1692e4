package org.diaodu.kernel.audit.query;

/**
 * A read model, in one of its slots.
 *
 * @param group name and version, such as {@code project-board-1}
 * @param slot A or B
 * @param serving whether queries read it; otherwise it is being rebuilt or idle
 * @param position dispatch log index it reflects, -1 for none
 * @param lagEntries entries it has yet to read
 * @param lagSeconds age of the oldest entry it has yet to read, 0 when there is none
 * @param parked events set aside because they could not be applied
 */
public record ProjectionView(String group, String slot, boolean serving, long position, long lagEntries,
		long lagSeconds, long parked) {

}
