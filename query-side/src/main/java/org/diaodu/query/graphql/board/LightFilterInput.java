package org.diaodu.query.graphql.board;

import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.project.query.LightFilter;

/**
 * A light and what it must show, as the client writes it.
 */
record LightFilterInput(Light light, LightColour colour) {

	LightFilter toFilter() {
		return new LightFilter(this.light, this.colour);
	}

}
