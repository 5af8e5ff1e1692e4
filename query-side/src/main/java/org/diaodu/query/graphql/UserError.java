package org.diaodu.query.graphql;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why a change was refused, as the client reads it.
 *
 * @param field path in the input, null when it is no single field
 */
public record UserError(String code, @Nullable List<String> field, String message) {
}
