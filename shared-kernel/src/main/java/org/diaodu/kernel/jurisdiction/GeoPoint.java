package org.diaodu.kernel.jurisdiction;

import java.math.BigDecimal;

/**
 * A place on the map, in WGS-84 degrees.
 */
public record GeoPoint(BigDecimal longitude, BigDecimal latitude) {

	/** Whether there is such a place. */
	boolean onGlobe() {
		return this.longitude.abs().compareTo(BigDecimal.valueOf(180)) <= 0
				&& this.latitude.abs().compareTo(BigDecimal.valueOf(90)) <= 0;
	}

	boolean samePlace(GeoPoint other) {
		return this.longitude.compareTo(other.longitude) == 0 && this.latitude.compareTo(other.latitude) == 0;
	}

	/**
	 * On which side of the line from one point to another this lies: above zero on its
	 * left, below on its right, zero on the line. Exact.
	 */
	int sideOf(GeoPoint from, GeoPoint to) {
		BigDecimal along = to.longitude.subtract(from.longitude).multiply(this.latitude.subtract(from.latitude));
		BigDecimal across = to.latitude.subtract(from.latitude).multiply(this.longitude.subtract(from.longitude));
		return along.compareTo(across);
	}

	/** Whether this lies on the segment between two points, ends included. */
	boolean isBetween(GeoPoint one, GeoPoint other) {
		return sideOf(one, other) == 0 && isWithin(this.longitude, one.longitude, other.longitude)
				&& isWithin(this.latitude, one.latitude, other.latitude);
	}

	private static boolean isWithin(BigDecimal value, BigDecimal one, BigDecimal other) {
		return value.compareTo(one.min(other)) >= 0 && value.compareTo(one.max(other)) <= 0;
	}

}
