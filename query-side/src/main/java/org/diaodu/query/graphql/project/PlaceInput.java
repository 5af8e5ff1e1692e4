package org.diaodu.query.graphql.project;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Where a project is built, as the client writes it.
 */
record PlaceInput(@Nullable String address, @Nullable BigDecimal longitude, @Nullable BigDecimal latitude) {
}
