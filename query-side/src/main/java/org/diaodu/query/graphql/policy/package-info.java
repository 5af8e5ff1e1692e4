/**
 * The GraphQL operations about policy (政策).
 */
@NullMarked
package org.diaodu.query.graphql.policy;

import org.jspecify.annotations.NullMarked;
