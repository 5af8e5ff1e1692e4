package org.diaodu.query.graphql;

/**
 * An entry of a page.
 *
 * @param <N> what it is
 */
public record Edge<N>(String cursor, N node) {
}
