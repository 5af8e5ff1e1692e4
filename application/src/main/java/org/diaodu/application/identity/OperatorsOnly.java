package org.diaodu.application.identity;

import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

import org.diaodu.application.file.FileCallers;
import org.diaodu.kernel.audit.query.CheckOperator;
import org.diaodu.kernel.audit.query.OperatorView;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.RefusedException;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * Lets in those who operate the program: the city's coordinators, who also rebuild read
 * models. Measurements tell how much goes on where, which is not everybody's.
 */
@Component
class OperatorsOnly implements AuthorizationManager<RequestAuthorizationContext> {

	private final QueryGateway queries;

	private final FileCallers callers;

	OperatorsOnly(QueryGateway queries, FileCallers callers) {
		this.queries = queries;
		this.callers = callers;
	}

	@Override
	public AuthorizationDecision authorize(Supplier<? extends @Nullable Authentication> authentication,
			RequestAuthorizationContext context) {
		Authentication known = authentication.get();
		return new AuthorizationDecision(known != null && known.getPrincipal() instanceof Jwt token
				&& operates(token, context.getRequest().getHeader(EdgeRequest.POST_HEADER)));
	}

	private boolean operates(Jwt token, @Nullable String post) {
		try {
			Caller caller = this.callers.of(token, post);
			return this.queries.query(new CheckOperator(caller), OperatorView.class).join().operator();
		}
		catch (CompletionException | RefusedException ex) {
			return false;
		}
	}

}
