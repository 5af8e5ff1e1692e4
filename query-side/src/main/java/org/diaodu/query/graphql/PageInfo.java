package org.diaodu.query.graphql;

import org.jspecify.annotations.Nullable;

/**
 * Where a page stands.
 */
public record PageInfo(boolean hasNextPage, @Nullable String endCursor) {
}
