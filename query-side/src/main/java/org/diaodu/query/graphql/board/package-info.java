/**
 * The GraphQL operations about boards (调度看板).
 */
@NullMarked
package org.diaodu.query.graphql.board;

import org.jspecify.annotations.NullMarked;
