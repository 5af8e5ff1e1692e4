package org.diaodu.query.graphql;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

import graphql.GraphQLContext;
import org.diaodu.kernel.message.IdSource;
import org.jspecify.annotations.Nullable;

/**
 * What one request says about itself, before anything is looked up. Controllers take it
 * as {@code @ContextValue EdgeRequest edge}.
 *
 * @param correlationId the journey this belongs to, from the client or made here
 * @param language Chinese or English, for every text of the answer
 * @param personId who is logged in, null when nobody is
 * @param postId the post to act in, null to take the first
 * @param validUntil when the login ends, and with it every subscription; null when it
 * does not say
 * @param waitUntil until when its answers may wait for what they should reflect, all
 * together
 */
public record EdgeRequest(String correlationId, Locale language, @Nullable String personId, @Nullable String postId,
		@Nullable Instant validUntil, Instant waitUntil) {

	/** Key in the GraphQL context. */
	public static final String KEY = "edge";

	/** Claim of the token that holds the person id. */
	public static final String PERSON_CLAIM = "person_id";

	/** Header that names the journey, in requests and answers. */
	public static final String CORRELATION_HEADER = "X-Correlation-Id";

	/** Header that chooses among the posts of the caller. */
	public static final String POST_HEADER = "X-Diaodu-Post";

	private static final Pattern CORRELATION_ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

	static final EdgeRequest UNKNOWN = new EdgeRequest("-", Locale.CHINESE, null, null, null, Instant.EPOCH);

	/** The id the client gave, when it is one, or a new one. */
	public static String correlationId(@Nullable String given, IdSource ids) {
		return (given != null && CORRELATION_ID.matcher(given).matches()) ? given : ids.next().toString();
	}

	/** The request a field belongs to. */
	static EdgeRequest in(GraphQLContext context) {
		return context.getOrDefault(KEY, UNKNOWN);
	}

}
