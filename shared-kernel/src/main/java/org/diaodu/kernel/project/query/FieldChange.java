package org.diaodu.kernel.project.query;

import org.jspecify.annotations.Nullable;

/**
 * A field that an event changed.
 *
 * @param field path, such as {@code facts.amounts.total}
 * @param before null when it was unknown
 * @param after null when it is unknown
 */
public record FieldChange(String field, @Nullable String before, @Nullable String after) {

}
