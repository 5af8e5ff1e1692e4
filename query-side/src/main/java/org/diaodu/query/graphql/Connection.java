package org.diaodu.query.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.diaodu.kernel.message.Basis;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param <N> what its entries are
 */
public record Connection<N>(List<Edge<N>> edges, PageInfo pageInfo, long totalCount, Basis basis) {

	public Connection {
		edges = List.copyOf(edges);
	}

	/** From a page as a query answers it, one cursor for each entry. */
	public static <N> Connection<N> of(List<N> entries, List<String> cursors, boolean hasNext, long totalCount,
			Basis basis) {
		return new Connection<>(edges(entries, cursors), pageInfo(cursors, hasNext), totalCount, basis);
	}

	/**
	 * A page out of a short list that is at hand as a whole; the id of an entry is its
	 * cursor.
	 */
	public static <N> Connection<N> slice(List<N> all, Function<N, String> id, int first, @Nullable String after,
			Basis basis) {
		int from = 0;
		if (after != null) {
			while (from < all.size() && !id.apply(all.get(from)).equals(after)) {
				from++;
			}
			from++;
		}
		List<N> page = (from < all.size()) ? all.subList(from, Math.min(all.size(), from + first)) : List.of();
		return of(page, page.stream().map(id).toList(), from + page.size() < all.size(), all.size(), basis);
	}

	/** Entries with their cursors. */
	public static <N> List<Edge<N>> edges(List<N> entries, List<String> cursors) {
		List<Edge<N>> edges = new ArrayList<>(entries.size());
		for (int i = 0; i < entries.size(); i++) {
			edges.add(new Edge<>(cursors.get(i), entries.get(i)));
		}
		return edges;
	}

	/** Where a page with these cursors stands. */
	public static PageInfo pageInfo(List<String> cursors, boolean hasNext) {
		return new PageInfo(hasNext, cursors.isEmpty() ? null : cursors.getLast());
	}

}
