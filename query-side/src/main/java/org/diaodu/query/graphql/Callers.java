package org.diaodu.query.graphql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.queryhandling.QueryGateway;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.query.CallerView;
import org.diaodu.kernel.jurisdiction.query.FindCaller;
import org.diaodu.kernel.jurisdiction.query.PostView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * In which post the caller acts. What is found is kept for seconds: commands and queries
 * judge the post again themselves, so a stale one is refused there.
 */
@Component
public class Callers {

	private static final Duration KEPT = Duration.ofSeconds(5);

	private static final int MAX_KEPT = 10_000;

	private final QueryGateway queries;

	private final Clock clock;

	private final Map<String, Known> known = new ConcurrentHashMap<>();

	Callers(QueryGateway queries, Clock clock) {
		this.queries = queries;
		this.clock = clock;
	}

	/**
	 * The caller of a request, in the post the request names or else their first.
	 * @return fails with an {@link EdgeException} when there is none
	 */
	public CompletableFuture<Acting> of(EdgeRequest request) {
		String personId = request.personId();
		if (personId == null) {
			return CompletableFuture.failedFuture(EdgeException.of(EdgeCode.UNAUTHENTICATED));
		}
		Known kept = this.known.get(personId);
		if (kept != null && kept.until.isAfter(this.clock.instant())) {
			PostView post = choose(kept.person, request.postId());
			if (post != null) {
				return CompletableFuture.completedFuture(new Acting(kept.person, post));
			}
		}
		return this.queries.query(new FindCaller(personId), CallerView.class)
			.thenApply((person) -> acting(person, request.postId()));
	}

	private Acting acting(CallerView person, @Nullable String postId) {
		if (this.known.size() >= MAX_KEPT) {
			this.known.clear();
		}
		this.known.put(person.personId(), new Known(person, this.clock.instant().plus(KEPT)));
		PostView post = choose(person, postId);
		if (post == null) {
			throw EdgeException.of(posts(person).isEmpty() ? EdgeCode.NO_POST : EdgeCode.POST_UNKNOWN);
		}
		return new Acting(person, post);
	}

	private static @Nullable PostView choose(CallerView person, @Nullable String postId) {
		return posts(person).stream()
			.filter((post) -> postId == null || Objects.equals(post.postId(), postId))
			.findFirst()
			.orElse(null);
	}

	/** The role of the program itself is never taken from outside. */
	private static List<PostView> posts(CallerView person) {
		return person.posts().stream().filter((post) -> post.role() != Role.SYSTEM).toList();
	}

	private record Known(CallerView person, Instant until) {
	}

}
