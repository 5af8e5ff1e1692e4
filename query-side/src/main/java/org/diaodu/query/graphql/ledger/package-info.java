/**
 * The GraphQL operations about ledgers (台账): what was uploaded, how it is read, how its
 * import goes.
 */
@NullMarked
package org.diaodu.query.graphql.ledger;

import org.jspecify.annotations.NullMarked;
