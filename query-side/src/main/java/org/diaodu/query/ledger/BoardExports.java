package org.diaodu.query.ledger;

import java.time.Clock;
import java.util.List;

import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.jurisdiction.query.FindCaller;
import org.diaodu.kernel.jurisdiction.query.FindUnit;
import org.diaodu.kernel.ledger.LedgerExports;
import org.diaodu.kernel.ledger.LedgerFile;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.query.BoardFilter;
import org.diaodu.kernel.project.query.BoardPage;
import org.diaodu.kernel.project.query.BoardRef;
import org.diaodu.kernel.project.query.BoardRowView;
import org.diaodu.kernel.project.query.BoardSort;
import org.diaodu.kernel.project.query.ListBoard;
import org.diaodu.kernel.project.query.ListLeads;
import org.diaodu.kernel.project.query.ListProjects;
import org.diaodu.kernel.project.query.ProjectView;
import org.diaodu.kernel.project.query.SortDirection;

/**
 * Exports boards by asking what the board asks, page by page, so that an export can never
 * show what the screen does not.
 */
@Component
@Clause("F-093")
class BoardExports implements LedgerExports {

	/** Rows asked at once. */
	static final int PAGE = 500;

	private final QueryGateway queries;

	private final Clock clock;

	BoardExports(QueryGateway queries, Clock clock) {
		this.queries = queries;
		this.clock = clock;
	}

	@Override
	public @Nullable LedgerFile export(Caller caller, @Nullable BoardRef board, BoardFilter filter, BoardSort sort,
			SortDirection direction, String format) {
		Request request = new Request(caller, board, filter, sort, direction);
		BoardPage first = page(request, null);
		if (first == null) {
			return null;
		}
		String unit = unitName(caller, board);
		var person = ask(new FindCaller(caller.personId()));
		String operator = (person != null && person.name() != null) ? person.name() : caller.personId();
		return new BoardFile(this, request, first, unit, operator, this.clock.instant(), format);
	}

	/**
	 * What is exported, for whom.
	 *
	 * @param board null for the leads
	 */
	record Request(Caller caller, @Nullable BoardRef board, BoardFilter filter, BoardSort sort,
			SortDirection direction) {
	}

	/** A page of the board, null when there is none the caller may see. */
	@Nullable BoardPage page(Request request, @Nullable String after) {
		BoardRef board = request.board();
		return ask((board == null)
				? new ListLeads(request.caller(), request.filter(), request.sort(), request.direction(), PAGE, after,
						null)
				: new ListBoard(request.caller(), board, request.filter(), request.sort(), request.direction(), PAGE,
						after, null));
	}

	/** The cards of a page. */
	List<ProjectView> projects(Request request, BoardPage page) {
		List<String> ids = page.rows().stream().map(BoardRowView::projectId).toList();
		var found = ids.isEmpty() ? null : ask(new ListProjects(request.caller(), ids));
		return (found != null) ? found.projects() : List.of();
	}

	private String unitName(Caller caller, @Nullable BoardRef board) {
		var unit = (board != null) ? ask(new FindUnit(caller, board.unitId(), null, null)) : null;
		return (unit != null) ? unit.name() : "";
	}

	private <A> @Nullable A ask(DomainQuery<A> query) {
		try {
			return this.queries.query(query, query.answerType()).join();
		}
		catch (java.util.concurrent.CompletionException ex) {
			if (ex.getCause() instanceof HandlerExecutionException refused
					&& refused.getDetails().orElse(null) instanceof Refusal refusal) {
				throw refusal.asException();
			}
			throw ex;
		}
	}

}
