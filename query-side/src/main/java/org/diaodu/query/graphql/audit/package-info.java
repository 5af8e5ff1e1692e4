/**
 * The GraphQL operations about the record itself (审计).
 */
@NullMarked
package org.diaodu.query.graphql.audit;

import org.jspecify.annotations.NullMarked;
