package org.diaodu.query.jurisdiction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.jurisdiction.Boundary;
import org.diaodu.kernel.jurisdiction.query.FindGridCellAt;
import org.diaodu.kernel.jurisdiction.query.GridCellPage;
import org.diaodu.kernel.jurisdiction.query.GridCellView;
import org.diaodu.kernel.jurisdiction.query.ListGridCells;
import org.diaodu.kernel.jurisdiction.query.ServingView;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.query.projection.Condition;
import org.diaodu.query.projection.QueryDatabase;
import org.diaodu.query.projection.Slot;

/**
 * Answers about the grid. An officer counts as long as they hold a post of a specialist
 * in the territory of the cell; afterwards nobody answers for it.
 */
@Component
@Clause({ "F-041", "F-042" })
class GridAnswers {

	/** Most entries of a page. */
	private static final int MOST = 100;

	/**
	 * Cells with whoever was assigned last, whether they hold the post on the day, and
	 * else the last day on which they did.
	 */
	private static final String CELLS = "SELECT c.cell_id, c.name, c.parent_id, c.boundary, c.since, o.person_id,"
			+ " o.valid_from, o.note, held.until FROM {grid_cell} c JOIN {unit} u ON u.unit_id = c.parent_id"
			+ " LEFT JOIN LATERAL (SELECT * FROM {grid_officer} t WHERE t.cell_id = c.cell_id AND t.valid_from <= ?"
			+ " ORDER BY t.valid_from DESC, t.log_index DESC LIMIT 1) o ON true"
			+ " LEFT JOIN LATERAL (SELECT max(coalesce(p.valid_to, 'infinity')) AS until FROM {post} p"
			+ " JOIN {unit} w ON w.unit_id = p.unit_id WHERE p.person_id = o.person_id AND p.role = 'SPECIALIST'"
			+ " AND p.valid_from <= ? AND (p.unit_id = c.parent_id OR u.kind = 'DISTRICT'"
			+ " AND w.parent_id = c.parent_id)) held ON true WHERE ";

	private final Answering answering;

	private final JdbcClient jdbc;

	private final PersonNames people;

	GridAnswers(Answering answering, QueryDatabase database, PersonNames people) {
		this.answering = answering;
		this.jdbc = database.jdbc();
		this.people = people;
	}

	@QueryHandler
	GridCellPage answer(ListGridCells query) {
		if (query.first() < 1 || query.first() > MOST) {
			throw Refusals.refuse(Refusal.of(CommonRefusal.VALUE_INVALID, "first"));
		}
		return this.answering.answer(query.caller(), query.awaitIndex(), UnitDirectoryProjection.NAME,
				(reading) -> page(reading, query));
	}

	private GridCellPage page(Reading reading, ListGridCells query) {
		LocalDate day = (query.asOf() != null) ? query.asOf() : reading.today();
		Condition condition = visible(reading, day);
		if (query.parentId() != null) {
			condition = condition.and(Condition.equal("c.parent_id", query.parentId()));
		}
		if (query.vacant() != null) {
			condition = condition.and("(o.person_id IS NULL OR held.until IS NULL OR held.until < ?) = ?", day,
					query.vacant());
		}
		Slot slot = reading.directory();
		long total = this.jdbc.sql(slot.sql("SELECT count(*) FROM (" + CELLS + condition.sql() + ") counted"))
			.param(day)
			.param(day)
			.params(condition.values())
			.query(Long.class)
			.single();
		Condition beyond = (query.after() == null) ? condition : condition.and(after(query.after()));
		List<Row> rows = rows(slot, beyond, day, query.first() + 1);
		boolean more = rows.size() > query.first();
		List<Row> shown = more ? rows.subList(0, query.first()) : rows;
		return new GridCellPage(views(slot, shown, day), shown.stream().map(Row::cellId).toList(), more, total,
				reading.basis(UnitDirectoryProjection.NAME));
	}

	private static Condition visible(Reading reading, LocalDate day) {
		return Territory.holds(reading.scope()).and("c.since <= ?", day);
	}

	private static Condition after(String cellId) {
		if (cellId.indexOf('\0') >= 0) {
			throw Refusals.refuse(Refusal.of(CommonRefusal.VALUE_INVALID, "after"));
		}
		return new Condition("c.cell_id > ?", List.of(cellId));
	}

	@QueryHandler
	@Nullable GridCellView answer(FindGridCellAt query) {
		return this.answering.<@Nullable GridCellView>answer(query.caller(), query.awaitIndex(),
				UnitDirectoryProjection.NAME, (reading) -> {
					LocalDate day = (query.asOf() != null) ? query.asOf() : reading.today();
					Condition around = visible(reading, day).and(
							"c.west <= ? AND c.east >= ? AND c.south <= ? AND c.north >= ?", query.place().longitude(),
							query.place().longitude(), query.place().latitude(), query.place().latitude());
					List<Row> found = rows(reading.directory(), around, day, Integer.MAX_VALUE).stream()
						.filter((row) -> row.boundary().contains(query.place()))
						.limit(1)
						.toList();
					List<GridCellView> views = views(reading.directory(), found, day);
					return views.isEmpty() ? null : views.getFirst();
				});
	}

	private List<Row> rows(Slot slot, Condition condition, LocalDate day, int most) {
		return this.jdbc.sql(slot.sql(CELLS + condition.sql() + " ORDER BY c.cell_id LIMIT ?"))
			.param(day)
			.param(day)
			.params(condition.values())
			.param(most)
			.query(GridAnswers::row)
			.list();
	}

	private List<GridCellView> views(Slot slot, List<Row> rows, LocalDate day) {
		Map<String, String> names = this.people
			.of(rows.stream().map(Row::officerId).filter(Objects::nonNull).map(Objects::requireNonNull).toList());
		UnitNames units = UnitNames.of(this.jdbc, slot, rows.stream().map(Row::parentId).toList());
		return rows.stream().map((row) -> row.view(units.on(row.parentId(), day), names, day)).toList();
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getString("cell_id"), row.getString("name"), row.getString("parent_id"),
				GridRows.boundary(row.getString("boundary")), row.getObject("since", LocalDate.class),
				row.getString("person_id"), row.getObject("valid_from", LocalDate.class), row.getString("note"),
				row.getObject("until", LocalDate.class));
	}

	/**
	 * A cell.
	 *
	 * @param until the last day of the officer's post, {@link LocalDate#MAX} while open
	 */
	private record Row(String cellId, String name, String parentId, Boundary boundary, LocalDate since,
			@Nullable String officerId, @Nullable LocalDate from, @Nullable String note, @Nullable LocalDate until) {

		GridCellView view(@Nullable String parentName, Map<String, String> names, LocalDate day) {
			ServingView serving = serving(names, day);
			return new GridCellView(this.cellId, this.name, this.parentId, parentName, this.boundary, this.since,
					serving, (serving == null) ? vacantSince() : null);
		}

		private @Nullable ServingView serving(Map<String, String> names, LocalDate day) {
			boolean holdsPost = this.until != null && !this.until.isBefore(day);
			return (this.officerId != null && this.from != null && holdsPost)
					? new ServingView(this.officerId, names.get(this.officerId), this.from, this.note) : null;
		}

		/** The day after the officer's post ended, else the first day of the cell. */
		private LocalDate vacantSince() {
			return (this.until != null) ? this.until.plusDays(1) : this.since;
		}

	}

}
