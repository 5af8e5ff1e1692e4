package org.diaodu.command.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.Reach;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Clause;

/**
 * In which units somebody is in office who may solve an obstacle (ADR 0164). The leaders
 * of the city solve none: they decide for the leading group.
 */
@Clause("F-004")
public record Staffing(Directory directory, LocalDate today) {

	public boolean isStaffed(String unitId) {
		KnownUnit unit = this.directory.unit(unitId);
		return unit != null && handling(unit).stream().anyMatch((post) -> isHeld(post, unit));
	}

	/**
	 * The first day on which nobody was in office any more; null where somebody is, and
	 * where nobody ever was.
	 */
	public @Nullable LocalDate emptySince(String unitId) {
		KnownUnit unit = this.directory.unit(unitId);
		if (unit == null) {
			return null;
		}
		LocalDate since = null;
		for (KnownPost post : handling(unit)) {
			LocalDate left = leftOn(post, unit);
			if (isHeld(post, unit)) {
				return null;
			}
			if (left != null && (since == null || left.isAfter(since))) {
				since = left;
			}
		}
		return since;
	}

	/** The posts in it that allow to solve, held by now. */
	private List<KnownPost> handling(KnownUnit unit) {
		Reach reach = Permissions.reach(unit, this.directory);
		return (reach == null) ? List.of()
				: this.directory.postsIn(unit.unitId())
					.stream()
					.filter((post) -> Duty.HANDLE_OBSTACLE.isGrantedTo(post.role(), reach)
							&& (unit.kind() != UnitKind.CITY || post.role() != Role.RESPONSIBLE_LEADER)
							&& !post.from().isAfter(this.today))
					.toList();
	}

	private boolean isHeld(KnownPost post, KnownUnit unit) {
		LocalDate left = leftOn(post, unit);
		return left == null || left.isAfter(this.today);
	}

	/**
	 * The first day on which it is not held any more: nobody serves in what is merged.
	 */
	private static @Nullable LocalDate leftOn(KnownPost post, KnownUnit unit) {
		LocalDate last = post.to();
		LocalDate left = (last != null) ? last.plusDays(1) : null;
		LocalDate merged = unit.mergedOn();
		return (merged != null && (left == null || merged.isBefore(left))) ? merged : left;
	}

}
