package org.diaodu.query.graphql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.queryhandling.QueryGateway;
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
			PostView post = kept.person.actingIn(request.postId());
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
		PostView post = person.actingIn(postId);
		if (post == null) {
			throw EdgeException.of((person.actingIn(null) == null) ? EdgeCode.NO_POST : EdgeCode.POST_UNKNOWN);
		}
		return new Acting(person, post);
	}

	private record Known(CallerView person, Instant until) {
	}

}
