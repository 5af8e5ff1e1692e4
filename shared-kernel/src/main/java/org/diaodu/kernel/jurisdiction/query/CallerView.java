package org.diaodu.kernel.jurisdiction.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.Role;
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

	/**
	 * The post a request acts in: the one it names, or else the first. The role of the
	 * program itself is never taken from outside.
	 * @param postId null to take the first
	 * @return null when there is no such post
	 */
	public @Nullable PostView actingIn(@Nullable String postId) {
		return this.posts.stream()
			.filter((post) -> post.role() != Role.SYSTEM && (postId == null || postId.equals(post.postId())))
			.findFirst()
			.orElse(null);
	}

}
