package org.diaodu.kernel.obstacle;

import java.util.List;

import org.diaodu.kernel.message.Clause;

/**
 * A category of the taxonomy (大类).
 *
 * @param code two digits
 */
@Clause("F-124")
public record ObstacleCategory(String code, String name, List<ObstacleItem> items) {

	public ObstacleCategory {
		items = List.copyOf(items);
	}

}
