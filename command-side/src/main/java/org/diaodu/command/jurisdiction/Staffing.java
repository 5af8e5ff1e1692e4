package org.diaodu.command.jurisdiction;

import java.time.LocalDate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.Reach;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleRight;

/**
 * In which units somebody is in office who may solve an obstacle (ADR 0164). The leaders
 * of the city solve none: they decide for the leading group.
 */
@Clause("F-004")
public record Staffing(Directory directory, LocalDate today) {

	public boolean isStaffed(String unitId) {
		KnownUnit unit = this.directory.unit(unitId);
		return unit != null && handling(unit).anyMatch((post) -> isHeld(post, unit));
	}

	/**
	 * The first day on which nobody was in office any more; null where somebody is, and
	 * where nobody ever was.
	 */
	public @Nullable LocalDate emptySince(String unitId) {
		KnownUnit unit = this.directory.unit(unitId);
		return (unit != null) ? emptySince(handling(unit).map((post) -> new Held(post, unit))) : null;
	}

	/**
	 * The first day on which nobody was in office any more with a right in a district
	 * itself or its commission; null where somebody is, and where nobody ever was.
	 */
	public @Nullable LocalDate leftWithout(ObstacleRight right, String districtId) {
		return emptySince(Stream
			.concat(Stream.ofNullable(this.directory.unit(districtId)),
					this.directory.departments(DepartmentFunction.COORDINATING, districtId).stream())
			.flatMap((unit) -> posts(unit, right).map((post) -> new Held(post, unit))));
	}

	/** A post and where it was held. */
	private record Held(KnownPost post, KnownUnit unit) {
	}

	private @Nullable LocalDate emptySince(Stream<Held> posts) {
		LocalDate since = null;
		for (Held held : posts.toList()) {
			LocalDate left = leftOn(held.post(), held.unit());
			if (isHeld(held.post(), held.unit())) {
				return null;
			}
			if (left != null && (since == null || left.isAfter(since))) {
				since = left;
			}
		}
		return since;
	}

	/** The posts in it that allow to solve, held by now. */
	private Stream<KnownPost> handling(KnownUnit unit) {
		return posts(unit, ObstacleRight.HANDLE)
			.filter((post) -> unit.kind() != UnitKind.CITY || post.role() != Role.RESPONSIBLE_LEADER);
	}

	private Stream<KnownPost> posts(KnownUnit unit, ObstacleRight right) {
		Reach reach = Permissions.reach(unit, this.directory);
		return (reach == null) ? Stream.of()
				: this.directory.postsIn(unit.unitId())
					.stream()
					.filter((post) -> right.isGrantedTo(post.role(), reach) && !post.from().isAfter(this.today));
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
