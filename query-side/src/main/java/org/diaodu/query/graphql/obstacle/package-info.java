/**
 * Obstacles, over GraphQL.
 */
@NullMarked
package org.diaodu.query.graphql.obstacle;

import org.jspecify.annotations.NullMarked;
