package org.diaodu.kernel.stewardship.query;

import org.jspecify.annotations.Nullable;

/**
 * A person, as an answer names them.
 *
 * @param name null when the caller may not read it, {@code 已删除人员} and a short id when
 * erased
 */
public record PersonRef(String personId, @Nullable String name) {

}
