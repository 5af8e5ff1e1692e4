package org.diaodu.query.graphql.obstacle;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.AuthorityName;
import org.diaodu.kernel.obstacle.ObstacleItem;
import org.diaodu.kernel.obstacle.ObstacleScope;

/**
 * A sub-item, as the client writes it.
 */
record ObstacleItemInput(String code, String name, List<ObstacleLeadInput> leads, @Nullable String departmentId,
		ObstacleScope scope, int zoneDays, int districtDays, int cityDays, boolean sourced, @Nullable String basis) {

	ObstacleItem toItem() {
		return new ObstacleItem(this.code, this.name,
				this.leads.stream().map((lead) -> new AuthorityName(lead.name(), lead.from())).toList(),
				this.departmentId, this.scope, this.zoneDays, this.districtDays, this.cityDays, this.sourced,
				this.basis);
	}

}
