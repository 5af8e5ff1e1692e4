package org.diaodu.query.obstacle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.query.ListObstacleInbox;
import org.diaodu.kernel.obstacle.query.ListObstacles;
import org.diaodu.kernel.obstacle.query.ListOverdueObstacles;
import org.diaodu.kernel.obstacle.query.ObstacleFiguresView;
import org.diaodu.kernel.obstacle.query.ObstacleInboxEntryView;
import org.diaodu.kernel.obstacle.query.ObstacleInboxPage;
import org.diaodu.kernel.obstacle.query.ObstaclePage;
import org.diaodu.kernel.obstacle.query.ObstacleSort;
import org.diaodu.kernel.obstacle.query.OverdueObstaclePage;
import org.diaodu.kernel.obstacle.query.OverdueObstacleView;
import org.diaodu.query.jurisdiction.PageSize;
import org.diaodu.query.obstacle.Board.Found;
import org.diaodu.query.obstacle.Board.Row;
import org.diaodu.query.obstacle.Waiting.Turn;
import org.diaodu.query.project.Cursor;
import org.diaodu.query.projection.Condition;

/**
 * Answers with lists of obstacles: the board, the inbox, what is overdue.
 */
@Component
class ObstacleAnswers {

	private static final String INBOX = "INBOX";

	private static final String OVERDUE = "OVERDUE";

	/** Nobody is asked to decide on the work of their own unit. */
	private static final String OF_OTHERS = " AND NOT EXISTS (SELECT FROM {obstacle_turn} own"
			+ " WHERE own.obstacle_id = t.obstacle_id AND own.waits_for = t.waits_for AND own.addressee = ANY (?))";

	/**
	 * What waits for a unit in which nobody is in office waits for whoever sorts, as far
	 * as they see the obstacle.
	 */
	private static final String OF_NOBODY = " UNION ALL SELECT t.obstacle_id, t.due_on FROM {obstacle_turn} t"
			+ " JOIN {obstacle} o ON o.obstacle_id = t.obstacle_id WHERE t.addressee = ANY (?) AND ";

	/** What all who were asked may not confirm any more. */
	private static final String OF_OTHERS_ASKED = " UNION ALL SELECT t.obstacle_id, t.due_on FROM {obstacle_turn} t"
			+ " WHERE t.addressee = ANY (?) AND t.waits_for = 'CONFIRMATION' AND t.obstacle_id = ANY (?)";

	private final ObstacleAnswering answering;

	ObstacleAnswers(ObstacleAnswering answering) {
		this.answering = answering;
	}

	@QueryHandler
	@Clause({ "F-117", "F-125", "F-146" })
	ObstaclePage answer(ListObstacles query) {
		PageSize.check(query.first());
		return this.answering.answer(query.caller(), query.awaitIndex(), (desk) -> {
			Selection selection = Selection.of(query.filter(), desk);
			FigureReader figures = FigureReader.of(selection, desk, query.withFigures());
			Page page = page(desk, selection.rows(), order(query.sort()), query.first(), query.after());
			Board board = new Board(desk, page.rows());
			ObstacleFiguresView summary = query.withFigures() ? figures.view() : null;
			return new ObstaclePage(page.rows().stream().map(board::view).toList(), page.cursors(), page.hasNext(),
					figures.total(), summary, desk.basis());
		});
	}

	private static Order order(ObstacleSort sort) {
		return switch (sort) {
			case DUE -> new Order(sort.name(), "due_on", true);
			case REPORTED -> new Order(sort.name(), "reported_on", false);
		};
	}

	/**
	 * What waits for the caller: obstacles whose next step, or something beside it, is
	 * theirs to do.
	 */
	@QueryHandler
	@Clause({ "F-004", "F-146" })
	ObstacleInboxPage answer(ListObstacleInbox query) {
		PageSize.check(query.first());
		return this.answering.answer(query.caller(), query.awaitIndex(), (desk) -> {
			String[] addresses = desk.actor().addresses().toArray(String[]::new);
			String[] own = desk.actor().ownMatters().toArray(String[]::new);
			Vacancies vacancies = Vacancies.of(desk);
			String[] ofNobody = vacancies.addresses().toArray(String[]::new);
			Judges judges = Judges.of(desk);
			desk.limitTo(Stream.of(addresses, own, ofNobody, judges.addresses())
				.flatMap(Arrays::stream)
				.toArray(String[]::new));
			Set<String> instead = judges.obstacles(desk);
			Sql sql = Sql
				// What waits is counted by the turns, which whoever they are addressed to
				// sees without a look at each obstacle. Found before they are grouped: in
				// the order of obstacles, all turns there are would be gone through.
				.of("WITH turn AS MATERIALIZED (SELECT t.obstacle_id, t.due_on FROM {obstacle_turn} t"
						+ " WHERE t.addressee = ANY (?)", (Object) addresses);
			if (own.length > 0) {
				sql.add(OF_OTHERS, (Object) own);
			}
			if (ofNobody.length > 0) {
				sql.add(OF_NOBODY, (Object) ofNobody).add(Vacancies.sortedBy(desk.actor()));
			}
			if (!instead.isEmpty()) {
				sql.add(OF_OTHERS_ASKED, judges.addresses(), instead.toArray(String[]::new));
			}
			sql.add("), mine AS (SELECT turn.obstacle_id, min(turn.due_on) AS due_on"
					+ " FROM turn GROUP BY turn.obstacle_id) SELECT n.total, o.due_on, " + Board.COLUMNS
					+ " FROM (SELECT count(*) AS total FROM mine) n LEFT JOIN (SELECT mine.due_on, o.obstacle_id,"
					+ " o.project_id, o.log_index FROM (SELECT * FROM mine");
			if (query.after() != null) {
				Cursor seen = Cursor.decode(query.after(), INBOX);
				sql.add(" WHERE (mine.due_on, mine.obstacle_id) > (?::date, ?)", OrderDay.of(seen), seen.id());
			}
			sql.add(" ORDER BY mine.due_on, mine.obstacle_id LIMIT ?) mine JOIN {obstacle} o"
					+ " ON o.obstacle_id = mine.obstacle_id WHERE ", query.first() + 1)
				.add(desk.visible())
				.add(") o ON true" + Board.JOINS + " ORDER BY o.due_on, o.obstacle_id");
			List<Counted> found = sql.list(desk, (row, number) -> counted(row));
			Page page = Page.of(found.stream().map(Counted::entry).flatMap(Optional::stream).toList(), INBOX,
					query.first(), desk);
			Board board = new Board(desk, page.rows());
			return new ObstacleInboxPage(
					page.rows().stream().map((row) -> entry(row, board, desk, vacancies, instead)).toList(),
					page.cursors(), page.hasNext(), found.isEmpty() ? 0 : found.getFirst().total(), desk.basis());
		});
	}

	private static ObstacleInboxEntryView entry(Row row, Board board, Desk desk, Vacancies vacancies,
			Set<String> instead) {
		List<Turn> turns = new ArrayList<>(desk.actor().turns(row.fold(), vacancies, Asked.of(desk)));
		if (instead.contains(row.fold().reported().obstacleId())) {
			turns.add(Judges.turn(row.fold(), desk.actor()));
		}
		return new ObstacleInboxEntryView(board.view(row), board.turns(once(turns, desk.caller())),
				Acts.of(row.fold(), desk));
	}

	/**
	 * Each turn once, where it is the caller's in several ways: the one that is due
	 * first, and of those their own before what they do in the stead of a district.
	 */
	private static List<Turn> once(List<Turn> turns, Caller caller) {
		Comparator<Turn> first = Comparator
			.comparing(Turn::due, Comparator.<@Nullable LocalDate>nullsLast(Comparator.naturalOrder()))
			.thenComparing((turn) -> !caller.personId().equals(turn.personId()))
			.thenComparing((turn) -> turn.unitId() != null);
		Map<List<String>, Turn> once = new LinkedHashMap<>();
		turns.forEach((turn) -> once.merge(turn.task(), turn, BinaryOperator.minBy(first)));
		return List.copyOf(once.values());
	}

	private static Counted counted(ResultSet row) throws SQLException {
		boolean none = row.getString("obstacle_id") == null;
		return new Counted(
				none ? Optional.empty() : Optional.of(new Entry(Board.found(row), OrderDay.key(row, "due_on"))),
				row.getLong("total"));
	}

	@QueryHandler
	@Clause({ "F-120", "F-121" })
	OverdueObstaclePage answer(ListOverdueObstacles query) {
		PageSize.check(query.first());
		return this.answering.answer(query.caller(), query.awaitIndex(), (desk) -> {
			Condition filter = desk.visible()
				.and(new Condition(Selection.LATE, List.of(desk.today())))
				.and(Selection.equal("o.district_id", query.districtId()))
				.and(Selection.unit(query.unitId()));
			long total = Sql.of("SELECT count(*) FROM {obstacle} o WHERE ")
				.add(filter)
				.list(desk, (row, number) -> row.getLong(1))
				.getFirst();
			Page page = page(desk, filter, new Order(OVERDUE, "late_after", true), query.first(), query.after());
			Board board = new Board(desk, page.rows());
			return new OverdueObstaclePage(page.rows()
				.stream()
				.map((row) -> new OverdueObstacleView(board.view(row), board.face(row).daysLate()))
				.toList(), page.cursors(), page.hasNext(), total, desk.basis());
		});
	}

	private static Page page(Desk desk, Condition filter, Order order, int first, @Nullable String after) {
		Sql sql = Sql
			.of("SELECT o.order_day, " + Board.COLUMNS + " FROM (SELECT o.obstacle_id, o.project_id, o.log_index, o."
					+ order.column() + " AS order_day FROM {obstacle} o WHERE ")
			.add(filter);
		if (after != null) {
			Cursor seen = Cursor.decode(after, order.name());
			sql.add(" AND (o." + order.column() + ", o.obstacle_id) " + (order.ascending() ? ">" : "<")
					+ " (?::date, ?)", OrderDay.of(seen), seen.id());
		}
		String towards = order.ascending() ? "" : " DESC";
		// Written out, so that the server need not plan the page anew each time: with any
		// number to come it would think of a tenth of all rows.
		sql.add(" ORDER BY o." + order.column() + towards + ", o.obstacle_id" + towards + " LIMIT " + (first + 1)
				+ ") o")
			.add(Board.JOINS)
			.add(" ORDER BY o.order_day" + towards + ", o.obstacle_id" + towards);
		return Page.of(sql.list(desk, (row, number) -> new Entry(Board.found(row), OrderDay.key(row, "order_day"))),
				order.name(), first, desk);
	}

	/**
	 * What a list is ordered by.
	 */
	private record Order(String name, String column, boolean ascending) {
	}

	private record Entry(Found found, String day) {
	}

	private record Counted(Optional<Entry> entry, long total) {
	}

	private record Page(List<Row> rows, List<String> cursors, boolean hasNext) {

		/**
		 * @param first how many were asked for; one more was looked for
		 */
		static Page of(List<Entry> found, String order, int first, Desk desk) {
			boolean more = found.size() > first;
			List<Entry> page = more ? found.subList(0, first) : found;
			Map<String, String> days = new HashMap<>();
			page.forEach((entry) -> days.put(entry.found().obstacleId(), entry.day()));
			List<Row> rows = desk.rows(page.stream().map(Entry::found).toList());
			List<String> cursors = rows.stream()
				.map((row) -> row.fold().reported().obstacleId())
				.map((id) -> new Cursor(order, id, Objects.requireNonNull(days.get(id))).encode())
				.toList();
			return new Page(rows, cursors, more);
		}

	}

}
