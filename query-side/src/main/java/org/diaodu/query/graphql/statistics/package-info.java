/**
 * Official statistics over GraphQL, apart from every dispatch figure.
 */
@NullMarked
package org.diaodu.query.graphql.statistics;

import org.jspecify.annotations.NullMarked;
