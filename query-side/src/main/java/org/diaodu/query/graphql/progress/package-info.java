/**
 * The dispatch ledger over GraphQL.
 */
@NullMarked
package org.diaodu.query.graphql.progress;

import org.jspecify.annotations.NullMarked;
