package org.diaodu.benchmarks;

import java.util.List;

/**
 * Measures some figures.
 */
interface Suite {

	/** The figures, as {@code --only} names them, such as P3. */
	String id();

	/** Takes its time. */
	List<Figure> measure(Bench bench) throws Exception;

}
