package org.diaodu.kernel.clock;

/**
 * One clock among those of a subject.
 *
 * @param key which of its kind, such as the code of a node; empty where there is one only
 */
public record ClockRef(ClockKind kind, String key) {

}
