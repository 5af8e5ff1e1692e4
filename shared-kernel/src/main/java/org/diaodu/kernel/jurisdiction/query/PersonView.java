package org.diaodu.kernel.jurisdiction.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.LeaderRank;

/**
 * A person with the posts asked for.
 *
 * @param name from the vault, a placeholder when erased, null when not to be shown
 * @param rank the rank held on the day, null when none
 */
public record PersonView(String personId, @Nullable String name, @Nullable LeaderRank rank, List<PostView> posts) {

	public PersonView {
		posts = List.copyOf(posts);
	}

}
