package org.diaodu.query.project;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.project.query.MapAmountBand;
import org.diaodu.kernel.project.query.MapBox;
import org.diaodu.kernel.project.query.MapClusterView;
import org.diaodu.kernel.project.query.MapPointView;
import org.diaodu.query.projection.Condition;
import org.diaodu.query.projection.Slot;

/**
 * Reads what lies on a part of the map: one statement for its groups, one for its points
 * or its clusters.
 */
final class MapReader {

	private static final String BAND = "CASE WHEN on_city THEN 'CITY' WHEN any_key THEN 'KEY' ELSE 'VISIBLE' END";

	private static final String GROUPED = "SELECT CASE GROUPING(district, zone, light, stage, band)"
			+ " WHEN 15 THEN 'DISTRICT' WHEN 23 THEN 'ZONE' WHEN 27 THEN 'LIGHT' WHEN 29 THEN 'STAGE' ELSE 'BAND'"
			+ " END AS dimension, coalesce(district, zone, light, stage, band) AS member, count(*) AS projects,"
			+ " sum(amount) AS amount FROM (SELECT coalesce(district_id, '') AS district, coalesce(zone_id, '') AS zone,"
			+ " light_overall AS light, stage, " + BAND + " AS band, greatest(amount, 0) AS amount FROM {project}"
			+ " WHERE ";

	private static final String SETS = ") m GROUP BY GROUPING SETS ((district), (zone), (light), (stage), (band))";

	private static final String WITHOUT_PLACE = " UNION ALL SELECT 'WITHOUT_PLACE', '', count(*), NULL FROM {project}"
			+ " WHERE longitude_e6 IS NULL AND ";

	/** In the order of {@link LightColour}, so that the greatest is the worst. */
	private static final String WORST = "max(CASE light_overall WHEN 'RED' THEN 3 WHEN 'YELLOW' THEN 2 WHEN 'GREEN' THEN 1"
			+ " ELSE 0 END)";

	private final JdbcClient jdbc;

	private final Slot slot;

	private final MapGrid grid;

	private final BoardSelection selection;

	MapReader(JdbcClient jdbc, Slot slot, MapGrid grid, BoardSelection selection) {
		this.jdbc = jdbc;
		this.slot = slot;
		this.grid = grid;
		this.selection = selection;
	}

	/** What the map is counted by. */
	enum Dimension {

		DISTRICT, ZONE, LIGHT, STAGE, BAND, WITHOUT_PLACE

	}

	/**
	 * Count and total of a group, in 0.01 万元.
	 */
	record Group(Dimension dimension, String member, long projects, BigDecimal amount) {
	}

	List<Group> groups() {
		Condition inside = inside();
		Condition anywhere = this.selection.rows();
		List<Object> values = new ArrayList<>(inside.values());
		values.addAll(anywhere.values());
		return this.jdbc.sql(this.slot.sql(GROUPED + inside.sql() + SETS + WITHOUT_PLACE + anywhere.sql()))
			.params(values)
			.query(MapReader::group)
			.list();
	}

	/** One by one, by longitude. */
	List<MapPointView> points() {
		Condition inside = inside();
		return this.jdbc
			.sql(this.slot.sql("SELECT project_id, name, longitude_e6, latitude_e6, stage, amount, light_overall, "
					+ BAND + " AS band FROM {project} WHERE " + inside.sql()
					+ " ORDER BY longitude_e6, project_id LIMIT " + this.grid.mostPoints()))
			.params(inside.values())
			.query(MapReader::point)
			.list();
	}

	/** Cell by cell, from west to east and south to north. */
	List<MapClusterView> clusters() {
		Condition inside = inside();
		List<Object> values = new ArrayList<>();
		values.add(this.grid.west());
		values.add(this.grid.cell());
		values.add(this.grid.south());
		values.add(this.grid.cell());
		values.addAll(inside.values());
		return this.jdbc
			.sql(this.slot.sql("SELECT (longitude_e6 - ?) / ? AS x, (latitude_e6 - ?) / ? AS y, count(*) AS projects,"
					+ " sum(greatest(amount, 0)) AS amount, min(longitude_e6) AS west, max(longitude_e6) AS east,"
					+ " min(latitude_e6) AS south, max(latitude_e6) AS north, avg(longitude_e6)::bigint AS longitude,"
					+ " avg(latitude_e6)::bigint AS latitude, " + WORST + " AS worst,"
					+ " count(*) FILTER (WHERE light_overall = 'RED') AS red FROM {project} WHERE " + inside.sql()
					+ " GROUP BY x, y ORDER BY x, y"))
			.params(values)
			.query(MapReader::cluster)
			.list();
	}

	private Condition inside() {
		return this.selection.rows()
			.and("longitude_e6 BETWEEN ? AND ? AND latitude_e6 BETWEEN ? AND ?", this.grid.west(), this.grid.east(),
					this.grid.south(), this.grid.north());
	}

	private static Group group(ResultSet row, int number) throws SQLException {
		BigDecimal amount = row.getBigDecimal("amount");
		return new Group(Dimension.valueOf(row.getString("dimension")), row.getString("member"),
				row.getLong("projects"), (amount != null) ? amount : BigDecimal.ZERO);
	}

	private static MapPointView point(ResultSet row, int number) throws SQLException {
		return new MapPointView(row.getString("project_id"), row.getString("name"),
				MapGrid.degrees(row.getLong("longitude_e6")), MapGrid.degrees(row.getLong("latitude_e6")),
				BoardReader.stage(row.getString("stage")), Hundredths.amount(row.getLong("amount")),
				MapAmountBand.valueOf(row.getString("band")), LightColour.valueOf(row.getString("light_overall")));
	}

	private static MapClusterView cluster(ResultSet row, int number) throws SQLException {
		return new MapClusterView(
				new MapBox(MapGrid.degrees(row.getLong("west")), MapGrid.degrees(row.getLong("south")),
						MapGrid.degrees(row.getLong("east")), MapGrid.degrees(row.getLong("north"))),
				MapGrid.degrees(row.getLong("longitude")), MapGrid.degrees(row.getLong("latitude")),
				row.getLong("projects"), Hundredths.total(row.getBigDecimal("amount")),
				LightColour.values()[row.getInt("worst")], row.getLong("red"));
	}

}
