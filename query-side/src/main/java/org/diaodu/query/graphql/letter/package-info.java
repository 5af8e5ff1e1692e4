/**
 * Templates of letters, over GraphQL.
 */
@NullMarked
package org.diaodu.query.graphql.letter;

import org.jspecify.annotations.NullMarked;
