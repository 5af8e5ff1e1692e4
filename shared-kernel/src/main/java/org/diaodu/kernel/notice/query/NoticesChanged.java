package org.diaodu.kernel.notice.query;

/**
 * Somebody was told something, or read it: ask again, awaiting this index. Changes may be
 * merged, never lost.
 *
 * @param logIndex of the newest that was told, -1 before there is any
 * @param unread how many they have not read
 */
public record NoticesChanged(long logIndex, long unread) {

}
