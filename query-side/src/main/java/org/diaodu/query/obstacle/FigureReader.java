package org.diaodu.query.obstacle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.query.ObstacleFiguresView;
import org.diaodu.kernel.obstacle.query.ObstacleGroupView;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.obstacle.Figures.Dimension;
import org.diaodu.query.projection.Condition;

/**
 * Figures of a board. Those of the whole city are stored; any other are counted among the
 * open obstacles, never among the closed ones.
 */
@Clause({ "F-008", "F-145" })
final class FigureReader {

	/** The columns of the dimensions, each a bit of the grouping, first the highest. */
	private static final String COLUMNS = "o.status, o.tier, o.category, o.severity, o.district_id";

	private static final List<Dimension> GROUPED = List.of(Dimension.STATUS, Dimension.TIER, Dimension.CATEGORY,
			Dimension.SEVERITY, Dimension.DISTRICT);

	private final Desk desk;

	private final Map<Dimension, List<ObstacleGroupView>> groups = new EnumMap<>(Dimension.class);

	private long total;

	private long open;

	private long overdue;

	private long half;

	private long paused;

	private long supervised;

	private FigureReader(Desk desk) {
		this.desk = desk;
		GROUPED.forEach((dimension) -> this.groups.put(dimension, new ArrayList<>()));
	}

	static FigureReader of(Selection selection, Desk desk) {
		FigureReader reader = new FigureReader(desk);
		if (selection.isWhole()) {
			reader.readStored(selection);
		}
		else {
			reader.count(selection);
		}
		return reader;
	}

	private void readStored(Selection selection) {
		Boolean wanted = selection.filter().open();
		Sql.of("SELECT dimension, member, obstacles FROM {obstacle_total} ORDER BY dimension, member")
			.list(this.desk, (row, number) -> {
				Dimension dimension = Dimension.valueOf(row.getString(1));
				String member = row.getString(2);
				long obstacles = row.getLong(3);
				boolean ended = dimension == Dimension.STATUS && isEnded(member);
				if (dimension == Dimension.STATUS && (wanted == null || wanted != ended)) {
					this.total += obstacles;
				}
				if (dimension == Dimension.SUPERVISED) {
					this.supervised = obstacles;
				}
				else if (!ended) {
					add(dimension, member, obstacles);
				}
				return obstacles;
			});
		if (Boolean.FALSE.equals(wanted)) {
			this.groups.values().forEach(List::clear);
			this.open = 0;
			this.supervised = 0;
			this.paused = 0;
			return;
		}
		time(Condition.TRUE);
	}

	private void add(Dimension dimension, String member, long number) {
		if (dimension == Dimension.STATUS) {
			this.open += number;
			if (ObstacleStatus.PAUSED.name().equals(member)) {
				this.paused = number;
			}
		}
		group(dimension).add(new ObstacleGroupView(member, null, number));
	}

	/** What depends on the day is counted among those whose limit runs. */
	private void time(Condition filter) {
		Sql.of("SELECT count(*) FILTER (WHERE " + Selection.OVERDUE + "), count(*) FILTER (WHERE o.paused_on IS NULL"
				+ " AND o.original_until >= ? AND o.half_on < ?) FROM {obstacle} o WHERE o.is_running AND ",
				this.desk.today(), this.desk.today(), this.desk.today())
			.add(filter)
			.list(this.desk, (row, number) -> {
				this.overdue = row.getLong(1);
				this.half = row.getLong(2);
				return number;
			});
	}

	private void count(Selection selection) {
		Condition filter = selection.rows();
		this.total = Sql.of("SELECT count(*) FROM {obstacle} o WHERE ")
			.add(filter)
			.list(this.desk, (row, number) -> row.getLong(1))
			.getFirst();
		if (Boolean.FALSE.equals(selection.filter().open())) {
			return;
		}
		Sql.of("SELECT grouping(" + COLUMNS + "), " + COLUMNS + ", count(*), count(*) FILTER (WHERE o.supervised),"
				+ " count(*) FILTER (WHERE o.status = 'PAUSED') FROM {obstacle} o WHERE o.is_open AND ")
			.add(filter)
			.add(" GROUP BY GROUPING SETS ((), " + COLUMNS.replace("o.", "(o.").replace(",", "),") + "))")
			.list(this.desk, (row, number) -> counted(row, number));
		time(filter);
	}

	/** A dimension that is grouped by has no bit; the sum of all has all. */
	private int counted(ResultSet row, int number) throws SQLException {
		int bits = row.getInt(1);
		int all = (1 << GROUPED.size()) - 1;
		int columns = GROUPED.size();
		if (bits == all) {
			this.open = row.getLong(columns + 2);
			this.supervised = row.getLong(columns + 3);
			this.paused = row.getLong(columns + 4);
		}
		for (int i = 0; i < columns; i++) {
			if (bits == (all & ~(1 << (columns - 1 - i)))) {
				String member = row.getString(i + 2);
				group(GROUPED.get(i))
					.add(new ObstacleGroupView((member != null) ? member : "", null, row.getLong(columns + 2)));
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
		List<ObstacleGroupView> districts = group(Dimension.DISTRICT);
		UnitNames units = this.desk.units(districts.stream().<@Nullable String>map(ObstacleGroupView::key).toList());
		return new ObstacleFiguresView(this.open, this.overdue, this.half, this.paused, this.supervised,
				sorted(Dimension.STATUS, (key) -> null), sorted(Dimension.TIER, (key) -> null),
				sorted(Dimension.CATEGORY, (key) -> items.categoryOn(key, this.desk.today())),
				sorted(Dimension.SEVERITY, (key) -> null),
				sorted(Dimension.DISTRICT, (key) -> units.on(key, this.desk.today())));
	}

	private List<ObstacleGroupView> sorted(Dimension dimension, Function<String, @Nullable String> name) {
		return group(dimension).stream()
			.sorted(Comparator.comparing(ObstacleGroupView::key))
			.map((group) -> new ObstacleGroupView(group.key(), name.apply(group.key()), group.count()))
			.toList();
	}

	private List<ObstacleGroupView> group(Dimension dimension) {
		return this.groups.computeIfAbsent(dimension, (first) -> new ArrayList<>());
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
