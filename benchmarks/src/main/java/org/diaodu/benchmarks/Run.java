package org.diaodu.benchmarks;

import java.util.List;
import java.util.Set;

/**
 * Figures that were measured together.
 *
 * @param date when, UTC
 * @param seconds how long all of it took
 */
record Run(String date, Sizes sizes, Machine machine, List<Figure> figures, long seconds) {

	Run {
		figures = List.copyOf(figures);
	}

	/** The same run without what was measured again since. */
	Run without(Set<String> ids) {
		return new Run(this.date, this.sizes, this.machine,
				this.figures.stream().filter((figure) -> !ids.contains(figure.id())).toList(), this.seconds);
	}

	/** The day it was measured on. */
	String day() {
		return this.date.substring(0, "2026-11-23".length());
	}

}
