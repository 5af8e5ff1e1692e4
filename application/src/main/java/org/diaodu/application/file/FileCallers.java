package org.diaodu.application.file;

import java.util.List;

import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.jurisdiction.query.CallerView;
import org.diaodu.kernel.jurisdiction.query.FindCaller;
import org.diaodu.kernel.jurisdiction.query.PostView;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.IdSource;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * In which post somebody sends or fetches a file: the same as in GraphQL.
 */
@Component
public class FileCallers {

	private final QueryGateway queries;

	private final IdSource ids;

	FileCallers(QueryGateway queries, IdSource ids) {
		this.queries = queries;
		this.ids = ids;
	}

	/** The caller in the post named, or else in their first; refused without one. */
	public Caller of(Jwt token, @Nullable String postId) {
		String person = token.getClaimAsString(EdgeRequest.PERSON_CLAIM);
		if (person == null) {
			throw Refusal.of(CommonRefusal.NOT_PERMITTED).asException();
		}
		CallerView view = this.queries.query(new FindCaller(person), CallerView.class).join();
		PostView post = (view != null) ? view.actingIn(postId) : null;
		if (post != null) {
			return new Caller(person, post.role(), post.unitId());
		}
		throw Refusal.of(CommonRefusal.NOT_PERMITTED).asException();
	}

	/**
	 * What the caller does, attributed.
	 * @param channel how it came in
	 */
	public Attribution attribution(Caller caller, String channel, String correlationId) {
		return new Attribution(caller.personId(), caller.role().name(), caller.unitId(), channel, this.ids.next(),
				correlationId, null, Attribution.Source.WITNESSED, List.of());
	}

	/** A new id for a journey that has none. */
	public String newCorrelationId() {
		return this.ids.next().toString();
	}

}
