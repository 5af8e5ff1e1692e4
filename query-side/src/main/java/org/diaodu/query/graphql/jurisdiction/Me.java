package org.diaodu.query.graphql.jurisdiction;

import java.util.List;

import org.diaodu.kernel.jurisdiction.query.PostView;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is logged in.
 */
record Me(String personId, @Nullable String name, List<PostView> posts, PostView activePost) {
}
