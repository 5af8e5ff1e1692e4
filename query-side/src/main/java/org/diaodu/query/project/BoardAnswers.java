package org.diaodu.query.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.project.query.BoardKind;
import org.diaodu.kernel.project.query.BoardPage;
import org.diaodu.kernel.project.query.BoardRef;
import org.diaodu.kernel.project.query.BoardSort;
import org.diaodu.kernel.project.query.BoardView;
import org.diaodu.kernel.project.query.BoardsView;
import org.diaodu.kernel.project.query.ListBoard;
import org.diaodu.kernel.project.query.ListBoards;
import org.diaodu.kernel.project.query.ListLeads;
import org.diaodu.kernel.project.query.SortDirection;
import org.diaodu.query.jurisdiction.Answering;
import org.diaodu.query.jurisdiction.Directory;
import org.diaodu.query.jurisdiction.PageSize;
import org.diaodu.query.jurisdiction.Reading;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.projection.Condition;
import org.diaodu.query.projection.QueryDatabase;

/**
 * Answers about boards.
 */
@Component
class BoardAnswers {

	private static final String UNITS = "SELECT u.unit_id, u.kind, u.parent_id, p.kind AS parent_kind, u.functions,"
			+ " coalesce(u.code, p.code, '~') AS code FROM {unit} u LEFT JOIN {unit} p ON p.unit_id = u.parent_id";

	private final Answering answering;

	private final JdbcClient jdbc;

	BoardAnswers(Answering answering, QueryDatabase database) {
		this.answering = answering;
		this.jdbc = database.jdbc();
	}

	@QueryHandler
	@Nullable BoardPage answer(ListBoard query) {
		return this.answering.<@Nullable BoardPage>answer(query.caller(), query.awaitIndex(),
				ProjectBoardProjection.NAME, (reading) -> {
					Optional<Access.Unit> unit = unit(reading, query.board());
					Access access = unit.map((u) -> Access.of(reading.scope(), query.board().kind(), u))
						.orElse(Access.NONE);
					if (unit.isEmpty() || access == Access.NONE) {
						return null;
					}
					return page(reading,
							BoardSelection.of(query.board().kind(), unit.get(), access, reading, query.filter()),
							query.sort(), query.direction(), query.first(), query.after());
				});
	}

	@QueryHandler
	BoardPage answer(ListLeads query) {
		return this.answering.answer(query.caller(), query.awaitIndex(), ProjectBoardProjection.NAME,
				(reading) -> page(reading, BoardSelection.leads(reading, query.filter()), query.sort(),
						query.direction(), query.first(), query.after()));
	}

	@QueryHandler
	BoardsView answer(ListBoards query) {
		return this.answering.answer(query.caller(), query.awaitIndex(), ProjectBoardProjection.NAME, (reading) -> {
			List<Access.Unit> units = this.jdbc.sql(reading.directory().sql(UNITS + " ORDER BY code, u.unit_id"))
				.query(BoardAnswers::unit)
				.list();
			UnitNames names = UnitNames.of(this.jdbc, reading.directory(),
					units.stream().map(Access.Unit::unitId).toList());
			List<BoardView> boards = new ArrayList<>();
			for (Access.Unit unit : units) {
				for (BoardKind kind : BoardKind.values()) {
					Access access = Access.of(reading.scope(), kind, unit);
					if (access != Access.NONE) {
						String name = names.on(unit.unitId(), reading.today());
						boards.add(new BoardView(new BoardRef(kind, unit.unitId()),
								(name != null) ? name : unit.unitId(), access == Access.WHOLE));
					}
				}
			}
			// The city's own first, then tier by tier; units stay in GB/T 2260 order.
			boards.sort(Comparator.comparing((board) -> -board.board().kind().ordinal()));
			return new BoardsView(boards, reading.basis(ProjectBoardProjection.NAME));
		});
	}

	/**
	 * A board somebody may watch.
	 *
	 * @param unitId under which unit its figures are kept
	 * @param access how much of it they see
	 * @param position what it reflects now
	 */
	record Watched(String unitId, Access access, long position) {
	}

	/** The board, when the caller sees any of it. */
	Optional<Watched> watched(Reading reading, BoardRef board) {
		return unit(reading, board)
			.map((unit) -> new Watched(BoardSelection.figuresUnit(unit), Access.of(reading.scope(), board.kind(), unit),
					reading.basis(ProjectBoardProjection.NAME).logIndex()))
			.filter((watched) -> watched.access() != Access.NONE);
	}

	/**
	 * The latest change after an index of any project the caller sees, if there is one.
	 */
	Optional<Long> changedInScope(Reading reading, long after) {
		Condition condition = new Condition("log_index > ?", List.of(after)).and(reading.scope().visible());
		return this.jdbc
			.sql(reading.slot(ProjectBoardProjection.NAME)
				.sql("SELECT log_index FROM {project} WHERE " + condition.sql() + " ORDER BY log_index DESC LIMIT 1"))
			.params(condition.values())
			.query(Long.class)
			.optional();
	}

	private BoardPage page(Reading reading, BoardSelection selection, BoardSort sort, SortDirection direction,
			int first, @Nullable String after) {
		PageSize.check(first);
		String order = sort.name() + "-" + direction.name();
		Cursor cursor = (after != null) ? Cursor.decode(after, order) : null;
		BoardReader reader = new BoardReader(this.jdbc, reading.slot(ProjectBoardProjection.NAME));
		List<BoardRow> rows = reader.rows(selection, sort, direction, first + 1, cursor);
		boolean more = rows.size() > first;
		List<BoardRow> page = more ? rows.subList(0, first) : rows;
		List<BoardReader.Figure> figures = reader.figures(selection);
		UnitNames names = reading.units().names();
		var summary = BoardReader.summary(figures, names, reading.today());
		return new BoardPage(page.stream().map((row) -> row.view(names, reading.today())).toList(),
				page.stream().map((row) -> new Cursor(order, row.projectId(), row.orderKey()).encode()).toList(), more,
				summary.count(), summary, reading.basis(ProjectBoardProjection.NAME));
	}

	private static Optional<Access.Unit> unit(Reading reading, BoardRef board) {
		Directory units = reading.units();
		return Optional.ofNullable(units.unit(board.unitId()))
			.map((unit) -> new Access.Unit(unit.unitId(), unit.kind(), unit.parentId(),
					Objects.toString(units.parentKind(unit), null), unit.functions()));
	}

	private static Access.Unit unit(ResultSet row, int number) throws SQLException {
		return new Access.Unit(row.getString("unit_id"), UnitKind.valueOf(row.getString("kind")),
				row.getString("parent_id"), row.getString("parent_kind"), row.getString("functions"));
	}

}
