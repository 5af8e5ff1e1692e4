package org.diaodu.query.projection;

import java.util.List;
import java.util.Optional;

/**
 * The processors of this process.
 */
public record ProjectionProcessors(List<ProjectionProcessor> all) {

	public ProjectionProcessors {
		all = List.copyOf(all);
	}

	/** The processor of a group. */
	public ProjectionProcessor named(String group) {
		return find(group).orElseThrow(() -> new IllegalArgumentException("no projection " + group));
	}

	/** The processor of a group, if this program has it. */
	public Optional<ProjectionProcessor> find(String group) {
		return this.all.stream().filter((processor) -> processor.getName().equals(group)).findFirst();
	}

}
