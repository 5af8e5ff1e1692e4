package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.jurisdiction.KnownPerson;
import org.diaodu.command.jurisdiction.KnownPost;
import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.ObstacleRefusal;

/**
 * Who may be called in: whoever serves in the unit that let the red letter expire, on the
 * day of the interview and by whichever post. Of a unit nobody is in office in, whoever
 * was since that letter was issued; of one nobody was, whoever is above it (ADR 0225).
 */
@Clause("F-121")
final class CalledIn {

	private final Directory directory;

	private final SupervisionState supervision;

	private final LocalDate day;

	CalledIn(Act act, LocalDate day) {
		this.directory = act.context().directory();
		this.supervision = act.obstacle().supervision();
		this.day = day;
	}

	/** Refuses the first who is somebody else. */
	void require(List<String> interviewedIds) {
		String unitId = this.supervision.redExpiredAt();
		if (unitId == null) {
			return;
		}
		Set<String> answering = answeringFor(unitId);
		for (int i = 0; i < interviewedIds.size(); i++) {
			if (!answering.contains(interviewedIds.get(i))) {
				throw Refusal.of(ObstacleRefusal.OBSTACLE_INTERVIEW_OTHERS, "interviewedIds[" + i + "]")
					.with("unitId", unitId)
					.asException();
			}
		}
	}

	private Set<String> answeringFor(String unitId) {
		Set<String> people = servingIn(unitId, this.day);
		if (people.isEmpty()) {
			people = servingIn(unitId, Objects.requireNonNullElse(this.supervision.redOf(unitId), this.day));
		}
		String above = above(unitId);
		while (people.isEmpty() && above != null) {
			people = servingIn(above, this.day);
			above = above(above);
		}
		return people;
	}

	/** Whoever serves or served there between a day and the interview. */
	private Set<String> servingIn(String unitId, LocalDate since) {
		return this.directory.postsIn(unitId)
			.stream()
			.filter((post) -> post.role() != Role.OWNER_CONTACT)
			.filter((post) -> !post.from().isAfter(this.day) && (post.to() == null || !post.to().isBefore(since)))
			.map(KnownPost::personId)
			.filter(this::isKnown)
			.collect(Collectors.toSet());
	}

	/** Nobody can name whoever was erased. */
	private boolean isKnown(String personId) {
		KnownPerson person = this.directory.person(personId);
		return person != null && !person.erased();
	}

	private @Nullable String above(String unitId) {
		KnownUnit unit = this.directory.unit(unitId);
		return (unit != null) ? unit.parentId() : null;
	}

}
