package org.diaodu.command.obstacle;

import java.util.Objects;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleItem;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;

/**
 * How many working days a tier has for an obstacle, as severe as it is now: those it was
 * sorted with at the tier of its sorting, those of its sub-item (D3) at any other.
 */
@Clause({ "F-121", "F-125" })
final class TierDays {

	private final Act act;

	private final ObstacleSorted sorted;

	/**
	 * Of a sorted obstacle.
	 */
	TierDays(Act act) {
		this.act = act;
		this.sorted = Objects.requireNonNull(act.obstacle().sorted(), "not sorted");
	}

	/**
	 * Those it had when it was sorted, fewer when a merger made it stop work since.
	 * @throws org.diaodu.kernel.message.RefusedException OBSTACLE_TAXONOMY_MISSING
	 */
	int of(SolvingTier tier) {
		Severity now = Objects.requireNonNullElse(this.act.obstacle().severity(), this.sorted.severity());
		if (tier != this.sorted.tier()) {
			return this.act.rules().daysFor(now, item().days(tier));
		}
		int days = this.sorted.workingDays();
		return (now == this.sorted.severity()) ? days : this.act.rules().daysFor(now, days);
	}

	/** The sub-item by the taxonomy it was sorted with. */
	private ObstacleItem item() {
		return this.act.context()
			.directory()
			.catalogues()
			.obstacles()
			.stream()
			.filter((taxonomy) -> taxonomy.version().equals(this.sorted.taxonomyVersion()))
			.map((taxonomy) -> Sorting.Taxonomies.item(taxonomy, this.sorted.itemCode()))
			.findFirst()
			.orElseThrow(() -> Act.refuse(ObstacleRefusal.OBSTACLE_TAXONOMY_MISSING));
	}

}
