package org.diaodu.query.obstacle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.query.ObstacleFiguresView;
import org.diaodu.kernel.obstacle.query.ObstacleGroupView;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.obstacle.Figures.Dimension;
import org.diaodu.query.obstacle.Selection.Kept;
import org.diaodu.query.projection.Condition;

/**
 * How many obstacles a board is about. Of the city, a district or a zone that is kept, so
 * that history costs nothing; what else is asked for is counted, the figures among the
 * open ones only.
 */
@Clause({ "F-008", "F-145" })
final class FigureReader {

	/** The columns of the dimensions, each a bit of the grouping, first the highest. */
	private static final String COLUMNS = "o.status, o.tier, o.category, o.severity, o.district_id";

	private static final List<Dimension> GROUPED = List.of(Dimension.STATUS, Dimension.TIER, Dimension.CATEGORY,
			Dimension.SEVERITY, Dimension.DISTRICT);

	private static final Map<Dimension, Dimension> OF_ALL = Map.of(Dimension.TIER, Dimension.TIER_OF_ALL,
			Dimension.CATEGORY, Dimension.CATEGORY_OF_ALL, Dimension.SEVERITY, Dimension.SEVERITY_OF_ALL);

	private final Desk desk;

	private final Map<Dimension, Map<String, Long>> groups = new EnumMap<>(Dimension.class);

	private long total;

	private long open;

	private long overdue;

	private long lateSteps;

	private long half;

	private long paused;

	private long supervised;

	private FigureReader(Desk desk) {
		this.desk = desk;
		GROUPED.forEach((dimension) -> this.groups.put(dimension, new TreeMap<>()));
	}

	/**
	 * Reads them.
	 * @param figures whether more than the number of rows is asked for
	 */
	static FigureReader of(Selection selection, Desk desk, boolean figures) {
		FigureReader reader = new FigureReader(desk);
		Kept kept = selection.kept();
		if (kept == null) {
			reader.count(selection, selection.rows(), figures);
			return reader;
		}
		Condition outside = kept.outside();
		if (kept.by() == null) {
			reader.readAll(selection, kept.place());
			if (outside != null) {
				reader.count(selection, outside.and(selection.wanted()), figures);
			}
			return reader;
		}
		if (figures) {
			reader.group(selection, selection.rows());
			reader.owed(selection, selection.rows());
		}
		reader.total = reader.read(selection, kept.place(), kept.by(), kept.member());
		if (outside != null) {
			reader.total += reader.number(outside.and(selection.wanted()));
		}
		return reader;
	}

	/** All there is in a place. */
	private void readAll(Selection selection, String place) {
		Boolean wanted = selection.filter().open();
		Sql.of("SELECT f.dimension, CASE WHEN f.dimension IN ('LATE_AFTER', 'STEP_LATE_AFTER', 'OWED_AFTER', 'HALF_AFTER', 'HALF_UNTIL') THEN ''"
				+ " ELSE f.member END, sum(f.obstacles)::bigint FROM {obstacle_figure} f WHERE f.place = ?"
				+ " AND (f.dimension NOT IN ('LATE_AFTER', 'STEP_LATE_AFTER', 'OWED_AFTER', 'HALF_AFTER', 'HALF_UNTIL') OR f.member < ?)"
				+ " GROUP BY 1, 2", place, this.desk.today().toString())
			.list(this.desk, (row, number) -> {
				Dimension dimension = Dimension.valueOf(row.getString(1));
				String member = row.getString(2);
				long obstacles = row.getLong(3);
				boolean ended = dimension == Dimension.STATUS && isEnded(member);
				if (dimension == Dimension.STATUS && (wanted == null || wanted != ended)) {
					this.total += obstacles;
				}
				boolean ofTheEnded = dimension == Dimension.OWED_AFTER;
				if (!ended && !Boolean.valueOf(ofTheEnded).equals(wanted)) {
					add(dimension, member, obstacles);
				}
				return obstacles;
			});
	}

	private void add(Dimension dimension, String member, long obstacles) {
		switch (dimension) {
			case STATUS -> {
				this.open += obstacles;
				this.paused += ObstacleStatus.PAUSED.name().equals(member) ? obstacles : 0;
				addTo(dimension, member, obstacles);
			}
			case TIER, CATEGORY, SEVERITY, DISTRICT -> addTo(dimension, member, obstacles);
			case SUPERVISED -> this.supervised += obstacles;
			case LATE_AFTER -> this.overdue += obstacles;
			case STEP_LATE_AFTER, OWED_AFTER -> this.lateSteps += obstacles;
			case HALF_AFTER -> this.half += obstacles;
			case HALF_UNTIL -> this.half -= obstacles;
			case TIER_OF_ALL, CATEGORY_OF_ALL, SEVERITY_OF_ALL -> {
				// With those that ended; the figures are of the open ones.
			}
		}
	}

	private void addTo(Dimension dimension, String member, long obstacles) {
		group(dimension).merge(member, obstacles, Long::sum);
	}

	/** How many in a place have one thing in common. */
	private long read(Selection selection, String place, Dimension by, String member) {
		Boolean wanted = selection.filter().open();
		Map<Dimension, Long> numbers = new EnumMap<>(Dimension.class);
		Sql.of("SELECT f.dimension, f.obstacles FROM {obstacle_figure} f WHERE f.place = ? AND f.dimension = ANY (?)"
				+ " AND f.member = ?", place,
				new String[] { by.name(), OF_ALL.getOrDefault(by, Dimension.STATUS).name() }, member)
			.list(this.desk, (row, number) -> numbers.put(Dimension.valueOf(row.getString(1)), row.getLong(2)));
		if (by == Dimension.STATUS) {
			return (wanted == null || wanted != isEnded(member)) ? numbers.getOrDefault(by, 0L) : 0;
		}
		long all = numbers.getOrDefault(OF_ALL.getOrDefault(by, by), 0L);
		long unfinished = numbers.getOrDefault(by, 0L);
		return (wanted == null) ? all : wanted ? unfinished : all - unfinished;
	}

	/** Counts rows, and the open ones of them by all they may have in common. */
	private void count(Selection selection, Condition rows, boolean figures) {
		if (figures) {
			owed(selection, rows);
		}
		Boolean wanted = selection.filter().open();
		if (!figures || Boolean.FALSE.equals(wanted)) {
			this.total += number(rows);
			return;
		}
		long found = group(selection, rows);
		this.total += (wanted != null) ? found : number(rows);
	}

	/** What ended and owes a call is late with that. */
	private void owed(Selection selection, Condition rows) {
		if (!Boolean.TRUE.equals(selection.filter().open())) {
			this.lateSteps += number(
					rows.and("NOT o.is_open").and(new Condition(Selection.LATE, List.of(this.desk.today()))));
		}
	}

	private long number(Condition rows) {
		return Sql.of("SELECT count(*) FROM {obstacle} o WHERE ")
			.add(rows)
			.list(this.desk, (row, number) -> row.getLong(1))
			.getFirst();
	}

	/**
	 * The figures of the open ones.
	 * @return how many these are
	 */
	private long group(Selection selection, Condition rows) {
		if (Boolean.FALSE.equals(selection.filter().open())) {
			return 0;
		}
		long before = this.open;
		Sql.of("SELECT grouping(" + COLUMNS + "), " + COLUMNS + ", count(*), count(*) FILTER (WHERE o.supervised),"
				+ " count(*) FILTER (WHERE o.status = 'PAUSED'), count(*) FILTER (WHERE " + Selection.OVERDUE
				+ "), count(*) FILTER (WHERE " + Selection.HALF_USED + "), count(*) FILTER (WHERE "
				+ Selection.STEP_LATE + ") FROM {obstacle} o WHERE o.is_open AND ", this.desk.today(),
				this.desk.today(), this.desk.today(), this.desk.today())
			.add(rows)
			.add(" GROUP BY GROUPING SETS ((), " + COLUMNS.replace("o.", "(o.").replace(",", "),") + "))")
			.list(this.desk, (row, number) -> grouped(row, number));
		return this.open - before;
	}

	/** A dimension that is grouped by has no bit; the sum of all has all. */
	private int grouped(ResultSet row, int number) throws SQLException {
		int bits = row.getInt(1);
		int columns = GROUPED.size();
		int all = (1 << columns) - 1;
		if (bits == all) {
			this.open += row.getLong(columns + 2);
			this.supervised += row.getLong(columns + 3);
			this.paused += row.getLong(columns + 4);
			this.overdue += row.getLong(columns + 5);
			this.half += row.getLong(columns + 6);
			this.lateSteps += row.getLong(columns + 7);
		}
		for (int i = 0; i < columns; i++) {
			if (bits == (all & ~(1 << (columns - 1 - i)))) {
				String member = row.getString(i + 2);
				addTo(GROUPED.get(i), (member != null) ? member : "", row.getLong(columns + 2));
			}
		}
		return number;
	}

	/** Rows that match, on all pages. */
	long total() {
		return this.total;
	}

	ObstacleFiguresView view() {
		Items items = this.desk.items();
		UnitNames units = this.desk.units();
		return new ObstacleFiguresView(this.open, this.overdue, this.lateSteps, this.half, this.paused, this.supervised,
				named(Dimension.STATUS, (key) -> null), named(Dimension.TIER, (key) -> null),
				named(Dimension.CATEGORY, (key) -> items.categoryOn(key, this.desk.today())),
				named(Dimension.SEVERITY, (key) -> null),
				named(Dimension.DISTRICT, (key) -> units.on(key, this.desk.today())));
	}

	private List<ObstacleGroupView> named(Dimension dimension, Function<String, @Nullable String> name) {
		return group(dimension).entrySet()
			.stream()
			.map((group) -> new ObstacleGroupView(group.getKey(), name.apply(group.getKey()), group.getValue()))
			.toList();
	}

	private Map<String, Long> group(Dimension dimension) {
		return this.groups.computeIfAbsent(dimension, (first) -> new TreeMap<>());
	}

	private static boolean isEnded(String status) {
		return switch (ObstacleStatus.valueOf(status)) {
			case CLOSED, WITHDRAWN, MERGED -> true;
			case REPORTED, SORTED, DECISION_PENDING, ASSIGNED, RETURNED, ACCEPTED, IN_PROGRESS, PAUSED, SOLVED_CLAIMED,
					CONFIRMED, EVALUATED ->
				false;
		};
	}

}
