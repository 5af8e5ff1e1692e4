package org.diaodu.kernel.project;

/**
 * The row of an earlier list a project was imported from (F-093).
 *
 * @param list name of the source list
 * @param rowKey what identifies the row in it
 */
public record Origin(String list, String rowKey) {
}
