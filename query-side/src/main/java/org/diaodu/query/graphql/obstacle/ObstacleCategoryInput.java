package org.diaodu.query.graphql.obstacle;

import java.util.List;

import org.diaodu.kernel.obstacle.ObstacleCategory;

/**
 * A category, as the client writes it.
 */
record ObstacleCategoryInput(String code, String name, List<ObstacleItemInput> items) {

	ObstacleCategory toCategory() {
		return new ObstacleCategory(this.code, this.name, this.items.stream().map(ObstacleItemInput::toItem).toList());
	}

}
