package org.diaodu.kernel.jurisdiction.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * Posts, by unit and role.
 */
public record PostsView(List<PostView> posts, Basis basis) {

	public PostsView {
		posts = List.copyOf(posts);
	}

}
