package org.diaodu.query.projection;

import java.util.List;

/**
 * The processors of this process.
 */
public record ProjectionProcessors(List<ProjectionProcessor> all) {

	public ProjectionProcessors {
		all = List.copyOf(all);
	}

	/** The processor of a group. */
	public ProjectionProcessor named(String group) {
		return this.all.stream()
			.filter((processor) -> processor.getName().equals(group))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no projection " + group));
	}

}
