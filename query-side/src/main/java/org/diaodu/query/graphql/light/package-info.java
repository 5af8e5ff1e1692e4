/**
 * The GraphQL operations about lights (亮灯).
 */
@NullMarked
package org.diaodu.query.graphql.light;

import org.jspecify.annotations.NullMarked;
