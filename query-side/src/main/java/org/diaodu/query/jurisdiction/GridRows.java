package org.diaodu.query.jurisdiction;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.jurisdiction.Boundary;
import org.diaodu.kernel.jurisdiction.GeoPoint;
import org.diaodu.kernel.jurisdiction.event.GridCellRegistered;
import org.diaodu.kernel.jurisdiction.event.GridEvent;
import org.diaodu.kernel.jurisdiction.event.GridOfficerAssigned;
import org.diaodu.query.projection.Slot;

/**
 * Cells of the grid and who answered for them when (F-041). The box around a cell finds
 * candidates; its boundary decides.
 */
class GridRows {

	private final JdbcClient jdbc;

	private final Terms terms;

	GridRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.terms = new Terms(jdbc);
	}

	void on(GridEvent event, long logIndex, Slot slot) {
		switch (event) {
			case GridCellRegistered e -> this.jdbc
				.sql(slot.sql("INSERT INTO {grid_cell} (cell_id, name, parent_id, boundary, west, east, south, north,"
						+ " since, log_index) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"))
				.param(e.cellId())
				.param(e.name())
				.param(e.parentId())
				.param(text(e.boundary()))
				.param(least(e.boundary(), GeoPoint::longitude))
				.param(greatest(e.boundary(), GeoPoint::longitude))
				.param(least(e.boundary(), GeoPoint::latitude))
				.param(greatest(e.boundary(), GeoPoint::latitude))
				.param(e.occurredOn())
				.param(logIndex)
				.update();
			case GridOfficerAssigned e -> {
				if (e.before() != null) {
					this.terms.end(slot, "grid_officer", "t.cell_id = ?", List.of(e.cellId()),
							e.occurredOn().minusDays(1), logIndex);
				}
				this.jdbc
					.sql(slot.sql("INSERT INTO {grid_officer} (cell_id, log_index, person_id, valid_from, note,"
							+ " reflects) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"))
					.param(e.cellId())
					.param(logIndex)
					.param(e.personId())
					.param(e.occurredOn())
					.param(e.note())
					.param(logIndex)
					.update();
			}
		}
	}

	/** As pairs of degrees, exactly as recorded. */
	private static String text(Boundary boundary) {
		return boundary.points()
			.stream()
			.map((point) -> point.longitude().toPlainString() + " " + point.latitude().toPlainString())
			.collect(Collectors.joining(","));
	}

	/** Reads {@link #text} back. */
	static Boundary boundary(String text) {
		return new Boundary(Arrays.stream(text.split(",")).map((pair) -> {
			int space = pair.indexOf(' ');
			return new GeoPoint(new BigDecimal(pair.substring(0, space)), new BigDecimal(pair.substring(space + 1)));
		}).toList());
	}

	private static BigDecimal least(Boundary boundary, Function<GeoPoint, BigDecimal> degrees) {
		return boundary.points().stream().map(degrees).min(Comparator.naturalOrder()).orElseThrow();
	}

	private static BigDecimal greatest(Boundary boundary, Function<GeoPoint, BigDecimal> degrees) {
		return boundary.points().stream().map(degrees).max(Comparator.naturalOrder()).orElseThrow();
	}

}
