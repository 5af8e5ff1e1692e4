package org.diaodu.kernel.light;

import org.diaodu.kernel.message.RefusalCode;

/**
 * Reasons for saying no to whoever rates a project or looks at the map.
 */
public enum LightRefusal implements RefusalCode {

	/** A later day was rated already (argument {@code last}). */
	CONFIDENCE_RATED_LATER,
	/** The edges of the map are outside the globe or in the wrong order. */
	MAP_EDGES_INVALID

}
