package org.diaodu.kernel.project.query;

import java.util.List;

/**
 * Projects that bear one of the names asked.
 */
public record NamesakesView(List<NamesakeView> namesakes) {

	public NamesakesView {
		namesakes = List.copyOf(namesakes);
	}

}
