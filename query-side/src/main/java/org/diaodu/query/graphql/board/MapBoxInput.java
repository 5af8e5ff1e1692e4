package org.diaodu.query.graphql.board;

import java.math.BigDecimal;

import org.diaodu.kernel.project.query.MapBox;

/**
 * A part of the map, as the client writes it.
 */
record MapBoxInput(BigDecimal west, BigDecimal south, BigDecimal east, BigDecimal north) {

	MapBox toBox() {
		return new MapBox(this.west, this.south, this.east, this.north);
	}

}
