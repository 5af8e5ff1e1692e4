package org.diaodu.query.project;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.light.LightRefusal;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.query.FindProjectMap;
import org.diaodu.kernel.project.query.MapBox;
import org.diaodu.query.jurisdiction.Refusals;

/**
 * A part of the map and the cells clusters are made by: a quarter of a map tile wide, or
 * wider, so that never more than {@link #MOST_CELLS} lie side by side. Edges and cells
 * are in millionths of a degree.
 *
 * @param cell width and height of a cell
 * @param mostPoints more projects than this are given in clusters
 */
record MapGrid(int west, int south, int east, int north, int cell, int mostPoints) {

	/** Cells side by side at most, in each direction. */
	static final int MOST_CELLS = 48;

	/** As many projects are always given one by one. */
	static final int FEW = 300;

	/** As many are when one looks as closely as {@link #CLOSE}. */
	static final int MANY = 1_000;

	static final int CLOSE = 15;

	private static final int MILLION = 1_000_000;

	private static final int QUARTER_TILES = 4;

	private static final BigDecimal WIDEST = BigDecimal.valueOf(180);

	private static final BigDecimal HIGHEST = BigDecimal.valueOf(90);

	/**
	 * The grid of a question.
	 * @throws org.axonframework.queryhandling.QueryExecutionException when an edge is
	 * outside the globe or beyond the opposite one, or there is no such zoom
	 */
	static MapGrid of(MapBox box, int zoom) {
		if (zoom < 0 || zoom > FindProjectMap.CLOSEST) {
			throw Refusals.refuse(Refusal.of(CommonRefusal.VALUE_INVALID, "zoom"));
		}
		int west = edge(box.west(), WIDEST, "box.west");
		int south = edge(box.south(), HIGHEST, "box.south");
		int east = edge(box.east(), WIDEST, "box.east");
		int north = edge(box.north(), HIGHEST, "box.north");
		if (west > east) {
			throw invalid("box.east");
		}
		if (south > north) {
			throw invalid("box.north");
		}
		long tile = 360L * MILLION >> zoom;
		long widest = Math.max((long) east - west, (long) north - south);
		long cell = Math.max(Math.max(1, tile / QUARTER_TILES), widest / MOST_CELLS + 1);
		return new MapGrid(west, south, east, north, Math.toIntExact(cell), (zoom >= CLOSE) ? MANY : FEW);
	}

	private static int edge(@Nullable BigDecimal degrees, BigDecimal most, String field) {
		if (degrees == null || degrees.abs().compareTo(most) > 0) {
			throw invalid(field);
		}
		return degrees.movePointRight(6).setScale(0, RoundingMode.HALF_UP).intValueExact();
	}

	private static RuntimeException invalid(String field) {
		return Refusals.refuse(Refusal.of(LightRefusal.MAP_EDGES_INVALID, field));
	}

	/** Width of a cell in degrees. */
	BigDecimal cellDegrees() {
		return degrees(this.cell);
	}

	/** Millionths as degrees. */
	static BigDecimal degrees(long millionths) {
		return BigDecimal.valueOf(millionths, 6);
	}

}
