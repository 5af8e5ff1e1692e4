package org.diaodu.kernel.jurisdiction.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Basis;

/**
 * A person and their posts in force today; no posts when the person is unknown.
 *
 * @param name from the vault, null when erased or unknown
 */
public record CallerView(String personId, @Nullable String name, List<PostView> posts, Basis basis) {

	public CallerView {
		posts = List.copyOf(posts);
	}

}
