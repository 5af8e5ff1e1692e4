package org.diaodu.query.project;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.query.BoardBand;
import org.diaodu.kernel.project.query.BoardSort;
import org.diaodu.kernel.project.query.BoardSummaryView;
import org.diaodu.kernel.project.query.GroupTotalView;
import org.diaodu.kernel.project.query.SortDirection;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.project.Figures.Dimension;
import org.diaodu.query.projection.Condition;
import org.diaodu.query.projection.Slot;

/**
 * Reads rows and figures of a board: one statement for each, whatever is asked.
 */
final class BoardReader {

	/** Which dimension a row of figures belongs to, by PostgreSQL's GROUPING bits. */
	private static final String GROUPED = "CASE GROUPING(band, stage, section, territory, light) WHEN 15 THEN 'BAND'"
			+ " WHEN 23 THEN 'STAGE' WHEN 27 THEN 'SECTION' WHEN 29 THEN 'TERRITORY' ELSE 'LIGHT' END AS dimension,"
			+ " coalesce(band, stage, section, territory, light) AS member";

	private static final String SETS = " GROUP BY GROUPING SETS ((band), (stage), (section), (territory), (light))";

	private final JdbcClient jdbc;

	private final Slot slot;

	BoardReader(JdbcClient jdbc, Slot slot) {
		this.jdbc = jdbc;
		this.slot = slot;
	}

	/**
	 * A figure: how many projects and how much.
	 */
	record Figure(Dimension dimension, String member, long projects, BigDecimal amount) {
	}

	/** One page of rows, and one more when there are more. */
	List<BoardRow> rows(BoardSelection selection, BoardSort sort, SortDirection direction, int limit,
			@Nullable Cursor after) {
		String column = column(sort);
		boolean ascending = direction == SortDirection.ASCENDING;
		Condition condition = selection.rows();
		if (after != null) {
			condition = condition.and("(" + column + ", project_id) " + (ascending ? ">" : "<") + " (?, ?)",
					byNumber(sort) ? after.number() : after.key(), after.id());
		}
		String order = ascending ? " ASC" : " DESC";
		return this.jdbc
			.sql(this.slot.sql("SELECT " + BoardRow.COLUMNS + ", " + selection.keyColumn() + " AS is_key, " + column
					+ "::text AS order_key FROM {project} WHERE " + condition.sql() + " ORDER BY " + column + order
					+ ", project_id" + order + " LIMIT " + limit))
			.params(condition.values())
			.query(BoardRow::read)
			.list();
	}

	/** Figures of all rows that match, from stored sums where those answer. */
	List<Figure> figures(BoardSelection selection) {
		if (selection.figuresWhole()) {
			return this.jdbc
				.sql(this.slot.sql("SELECT dimension, member, projects, amount FROM {board_total}"
						+ " WHERE board = ? AND unit_id = ? AND projects > 0"))
				.param(String.valueOf(selection.kind()))
				.param(selection.unitId())
				.query(BoardReader::figure)
				.list();
		}
		if (selection.figuresByCell()) {
			Condition condition = Condition.equal("board", String.valueOf(selection.kind()))
				.and(Condition.equal("unit_id", selection.unitId()))
				.and(selection.cells());
			return this.jdbc.sql(this.slot.sql("SELECT " + GROUPED
					+ ", sum(projects) AS projects, sum(amount) AS amount FROM"
					+ " (SELECT band, stage, section, territory_id AS territory, light, projects, amount FROM {board_lit_cell}"
					+ " WHERE projects > 0 AND " + condition.sql() + ") c" + SETS))
				.params(condition.values())
				.query(BoardReader::figure)
				.list();
		}
		Condition condition = selection.rows();
		return this.jdbc
			.sql(this.slot.sql("SELECT " + GROUPED
					+ ", count(*) AS projects, sum(amount) AS amount FROM (SELECT CASE WHEN " + selection.keyColumn()
					+ " THEN 'KEY' ELSE 'VISIBLE' END AS band, stage, section, coalesce(" + selection.territoryColumn()
					+ ", '') AS territory, light_overall AS light, greatest(amount, 0) AS amount FROM {project}"
					+ " WHERE " + condition.sql() + ") c" + SETS))
			.params(condition.values())
			.query(BoardReader::figure)
			.list();
	}

	/** The figures in order, with names. */
	static BoardSummaryView summary(List<Figure> figures, UnitNames names, LocalDate day) {
		Map<Dimension, List<Figure>> by = new EnumMap<>(Dimension.class);
		for (Dimension dimension : Dimension.values()) {
			by.put(dimension, new ArrayList<>());
		}
		figures.forEach((figure) -> by.getOrDefault(figure.dimension(), new ArrayList<>()).add(figure));
		List<Figure> bands = by.getOrDefault(Dimension.BAND, List.of());
		List<Figure> keys = bands.stream().filter((band) -> band.member().equals(BoardBand.KEY.name())).toList();
		return new BoardSummaryView(count(bands), Hundredths.total(amount(bands)), count(keys),
				Hundredths.total(amount(keys)), groups(by, Dimension.STAGE, (f) -> stageOrder(f.member()), names, day),
				groups(by, Dimension.SECTION, Figure::member, names, day),
				groups(by, Dimension.TERRITORY, (f) -> territoryOrder(f.member(), names, day), names, day),
				groups(by, Dimension.LIGHT, (f) -> lightOrder(f.member()), names, day));
	}

	static long count(List<Figure> figures) {
		return figures.stream().mapToLong(Figure::projects).sum();
	}

	private static BigDecimal amount(List<Figure> figures) {
		return figures.stream().map(Figure::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static List<GroupTotalView> groups(Map<Dimension, List<Figure>> by, Dimension dimension,
			Function<Figure, String> order, UnitNames names, LocalDate day) {
		return by.getOrDefault(dimension, List.of())
			.stream()
			.sorted(Comparator.comparing(order))
			.map((figure) -> new GroupTotalView(figure.member(),
					(dimension == Dimension.TERRITORY) ? names.on(figure.member(), day) : null, figure.projects(),
					Hundredths.total(figure.amount())))
			.toList();
	}

	/** The worst first. */
	private static String lightOrder(String member) {
		return String.valueOf(LightColour.values().length - LightColour.valueOf(member).ordinal());
	}

	/** In the order of a project's life; the unknown last. */
	private static String stageOrder(String member) {
		Stage stage = stage(member);
		return (stage != null) ? String.valueOf(stage.ordinal()) : "~~";
	}

	/** What the column says; empty is unknown. */
	static @Nullable Stage stage(String column) {
		return column.isEmpty() ? null : Stage.valueOf(column);
	}

	/** By GB/T 2260 code; what has none, by id; the unknown last. */
	private static String territoryOrder(String unitId, UnitNames names, LocalDate day) {
		if (unitId.isEmpty()) {
			return "~~";
		}
		String code = names.codeOn(unitId, day);
		return (code != null) ? code : "~" + unitId;
	}

	private static String column(BoardSort sort) {
		return switch (sort) {
			case AMOUNT -> "amount";
			case NAME -> "name_key";
			case UPDATED -> "log_index";
			case TERRITORY -> "district_code";
		};
	}

	private static boolean byNumber(BoardSort sort) {
		return sort == BoardSort.AMOUNT || sort == BoardSort.UPDATED;
	}

	private static Figure figure(ResultSet row, int number) throws SQLException {
		return new Figure(Dimension.valueOf(row.getString("dimension")), row.getString("member"),
				row.getLong("projects"), row.getBigDecimal("amount"));
	}

}
