package org.diaodu.command.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.diaodu.command.notice.Audience.DutyOf;
import org.diaodu.command.notice.Audience.GovernmentLeaders;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.event.ObstacleMoved;

/**
 * What changed for whom when an obstacle followed its project.
 *
 * @param matter as it is after the event
 */
@Clause({ "F-004", "F-117", "F-123" })
record ObstacleMove(ObstacleMoved event, KnownMatter matter) {

	/** Its owner was linked, and nothing else: nobody else sorts it. */
	boolean isOfTheOwnerAlone() {
		ObstacleSite before = this.event.before();
		return this.event.after()
			.equals(new ObstacleSite(before.family(), before.level(), before.districtId(), before.zoneId(),
					before.constructionDepartmentId(), before.sectorDepartmentId(), this.event.after().ownerCode()));
	}

	boolean isOfAnotherOwner() {
		return !Objects.equals(this.event.before().ownerCode(), this.event.after().ownerCode());
	}

	/**
	 * Those where it is now who are told of what is reported there; what was raised above
	 * them already, their leaders as well.
	 */
	List<Audience> arrivesAt() {
		List<Audience> who = new ArrayList<>();
		if (isOfAnotherDistrict() && !this.event.after().belongsToTheCity()) {
			who.add(new DutyOf(SolvingTier.DISTRICT));
			if (this.matter.tier().isOfTheCity()) {
				who.add(new GovernmentLeaders(SolvingTier.DISTRICT));
			}
		}
		if (!Objects.equals(this.event.before().zoneId(), this.event.after().zoneId())) {
			who.add(new DutyOf(SolvingTier.ZONE));
		}
		return who;
	}

	/**
	 * Whether some are asked whether it is gone who were not before: all who are have the
	 * days for it from then on.
	 */
	boolean confirmationIsAnothers() {
		return this.event.clocks() != null;
	}

	/** Whether its supervision is to be concluded by some who had not to before. */
	boolean conclusionIsAnothers() {
		if (!this.matter.isToBeConcluded()) {
			return false;
		}
		return switch (this.matter.concludes()) {
			case TIER_ABOVE -> this.matter.concludedBefore != Arbiter.TIER_ABOVE && !this.matter.isConclusionRaised();
			case REPORTERS, SORTER, LEADER, LEADING_GROUP ->
				this.matter.concludes() != this.matter.concludedBefore || isSortedElsewhere();
		};
	}

	/**
	 * Whether some are asked no longer and see it still: where it goes elsewhere, it is
	 * no matter of theirs.
	 */
	boolean confirmationIsTaken() {
		return this.matter.confirms() != this.matter.confirmedEarlierBy() && !isSortedElsewhere();
	}

	private boolean isOfAnotherDistrict() {
		return !Objects.equals(this.event.before().districtId(), this.event.after().districtId());
	}

	private boolean isSortedElsewhere() {
		return !this.matter.tier().isOfTheCity() && (isOfAnotherDistrict()
				|| this.event.before().belongsToTheCity() != this.event.after().belongsToTheCity());
	}

}
