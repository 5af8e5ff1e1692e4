package org.diaodu.kernel.lifecycle.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.NodeDefinition;

/**
 * A node of the catalogue on a day.
 *
 * @param authority who decides, under the name borne that day; null when none is named
 * @param departmentName null when none owns it
 */
public record NodeDefinitionView(NodeDefinition node, @Nullable String authority, @Nullable String departmentName) {

}
