package org.diaodu.kernel.jurisdiction;

import java.util.List;

/**
 * A polygon on the map, without holes: its corners in order, the last one joined to the
 * first. All arithmetic is exact, so that a place on the line between two cells is in
 * both, never in neither (F-041).
 *
 * @param points the corners; a last one that repeats the first is left out
 */
public record Boundary(List<GeoPoint> points) {

	/** Most corners of a boundary. */
	public static final int MOST_POINTS = 500;

	public Boundary {
		boolean closed = points.size() > 1 && points.getFirst().samePlace(points.getLast());
		points = List.copyOf(closed ? points.subList(0, points.size() - 1) : points);
	}

	/**
	 * Whether it encloses an area: at least three corners and at most
	 * {@link #MOST_POINTS}, all on the globe, and a line that neither meets nor crosses
	 * itself.
	 */
	public boolean enclosesArea() {
		int size = this.points.size();
		if (size < 3 || size > MOST_POINTS || !this.points.stream().allMatch(GeoPoint::onGlobe)) {
			return false;
		}
		for (int i = 0; i < size; i++) {
			if (turnsBack(i)) {
				return false;
			}
			for (int j = i + 2; j < size; j++) {
				boolean neighbours = i == 0 && j == size - 1;
				if (!neighbours && meet(point(i), point(i + 1), point(j), point(j + 1))) {
					return false;
				}
			}
		}
		return true;
	}

	/** Whether a place lies inside or on the line. */
	public boolean contains(GeoPoint place) {
		boolean inside = false;
		for (int i = 0; i < this.points.size(); i++) {
			GeoPoint from = point(i);
			GeoPoint to = point(i + 1);
			if (place.isBetween(from, to)) {
				return true;
			}
			boolean rises = to.latitude().compareTo(place.latitude()) > 0;
			if ((from.latitude().compareTo(place.latitude()) > 0) != rises && (place.sideOf(from, to) > 0) == rises) {
				inside = !inside;
			}
		}
		return inside;
	}

	/** Whether the line stands still at a corner or runs back where it came from. */
	private boolean turnsBack(int corner) {
		GeoPoint from = point(corner);
		GeoPoint at = point(corner + 1);
		GeoPoint to = point(corner + 2);
		return from.samePlace(at) || to.isBetween(from, at) || from.isBetween(at, to);
	}

	private static boolean meet(GeoPoint a, GeoPoint b, GeoPoint c, GeoPoint d) {
		boolean crosses = c.sideOf(a, b) * d.sideOf(a, b) < 0 && a.sideOf(c, d) * b.sideOf(c, d) < 0;
		return crosses || a.isBetween(c, d) || b.isBetween(c, d) || c.isBetween(a, b) || d.isBetween(a, b);
	}

	private GeoPoint point(int number) {
		return this.points.get(number % this.points.size());
	}

}
