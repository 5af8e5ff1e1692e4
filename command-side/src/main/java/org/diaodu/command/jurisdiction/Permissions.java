package org.diaodu.command.jurisdiction;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.kernel.jurisdiction.Reach;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;

/**
 * Judges whether whoever acts holds, today, the post in which they claim to act, and
 * whether that post allows it ({@link Duty}). Somebody who may not know of a project is
 * told the same as if there were none.
 */
public final class Permissions {

	/** Actor, organisation and channel of what the program does by itself. */
	public static final String SYSTEM = "system";

	private final Directory directory;

	private final LocalDate today;

	private Permissions(Directory directory, LocalDate today) {
		this.directory = directory;
		this.today = today;
	}

	/** Judged by the directory, today. */
	public static Permissions in(DecisionContext context) {
		return new Permissions(context.directory(), context.today());
	}

	/** Refuses unless the actor may do this in the city. */
	public void require(Attribution by, Duty duty) {
		if (!isSystem(by) && posts(by).stream().noneMatch((held) -> duty.isGrantedTo(held.role(), held.reach()))) {
			throw notPermitted();
		}
	}

	/** Refuses unless the actor may do one of these. */
	public void requireAny(Attribution by, Duty... duties) {
		if (!isSystem(by) && posts(by).stream()
			.noneMatch(
					(held) -> Arrays.stream(duties).anyMatch((duty) -> duty.isGrantedTo(held.role(), held.reach())))) {
			throw notPermitted();
		}
	}

	/**
	 * Refuses unless the actor may do this where one of these units is: who acts for a
	 * district acts in it alone.
	 */
	public void requireAt(Attribution by, Duty duty, Collection<String> unitIds, String field) {
		require(by, duty);
		KnownUnit own = territory(by);
		boolean within = isSystem(by) || (own != null && (own.kind() == UnitKind.CITY || unitIds.stream()
			.map(this.directory::territoryOf)
			.anyMatch((at) -> at != null && at.unitId().equals(own.unitId()))));
		if (!within) {
			throw Refusal.of(JurisdictionRefusal.OUTSIDE_TERRITORY, field).asException();
		}
	}

	/** Whether whoever asks holds, today, the post in which they ask, and may do this. */
	public boolean may(Caller caller, Duty duty) {
		if (caller.role() == Role.SYSTEM) {
			return SYSTEM.equals(caller.personId());
		}
		return posts(caller.personId(), caller.unitId(), caller.role().name()).stream()
			.anyMatch((held) -> duty.isGrantedTo(held.role(), held.reach()));
	}

	/** Refuses unless the actor may register such a project. */
	public void requireToRegister(Attribution by, ProjectScope scope) {
		if (!isSystem(by) && posts(by).stream()
			.noneMatch((held) -> Duty.MAINTAIN_PROJECT.isGrantedTo(held.role(), held.reach())
					&& held.sees(scope, this.directory))) {
			throw notPermitted();
		}
	}

	/**
	 * Refuses unless the actor may do this to an existing project.
	 * @param projectId the project, named in the refusal as it is when there is none
	 * @param scopes the project's present scope and, while a transfer is open, that on
	 * the receiving side
	 */
	public void require(Attribution by, Duty duty, String projectId, ProjectScope... scopes) {
		if (isSystem(by)) {
			return;
		}
		List<Held> seeing = posts(by).stream()
			.filter((held) -> Arrays.stream(scopes).anyMatch((scope) -> held.sees(scope, this.directory)))
			.toList();
		if (seeing.isEmpty()) {
			throw Refusal.of(CommonRefusal.NOT_FOUND).with("id", projectId).asException();
		}
		if (seeing.stream().noneMatch((held) -> duty.isGrantedTo(held.role(), held.reach()))) {
			throw notPermitted();
		}
	}

	/**
	 * Whether the actor may do this to a project; one who may not even know of it is told
	 * that there is none.
	 */
	public boolean mayOf(Attribution by, Duty duty, String projectId, ProjectScope scope) {
		if (isSystem(by)) {
			return true;
		}
		List<Held> seeing = posts(by).stream().filter((held) -> held.sees(scope, this.directory)).toList();
		if (seeing.isEmpty()) {
			throw Refusal.of(CommonRefusal.NOT_FOUND).with("id", projectId).asException();
		}
		return seeing.stream().anyMatch((held) -> duty.isGrantedTo(held.role(), held.reach()));
	}

	/** Whether the actor may do this in that very unit. */
	public boolean mayIn(Attribution by, Duty duty, @Nullable String unitId) {
		return isSystem(by) || (by.organisation().equals(unitId)
				&& posts(by).stream().anyMatch((held) -> duty.isGrantedTo(held.role(), held.reach())));
	}

	/**
	 * Whether the actor serves in that very department, so that what it decides is shown
	 * to them, wherever the project lies. Whoever watches for a territory or a
	 * coordinating department sees projects by that alone.
	 */
	public boolean servesIn(Attribution by, @Nullable String departmentId) {
		return by.organisation().equals(departmentId) && posts(by).stream()
			.anyMatch((held) -> held.unit().kind() == UnitKind.DEPARTMENT && switch (held.role()) {
				case SPECIALIST, LIAISON -> true;
				case MANAGER, COORDINATOR, RESPONSIBLE_LEADER, GUARANTOR -> held.reach() == Reach.DEPARTMENT;
				case INSPECTOR, DISCIPLINE_SUPERVISOR, STATISTICIAN, COMMERCE, OWNER_CONTACT, PUBLIC, SYSTEM -> false;
			});
	}

	/**
	 * Whether a person serves in that unit today, in whichever post they act (兼职).
	 * Whoever speaks for an owner is registered with a unit and serves in none.
	 */
	public boolean serves(String personId, @Nullable String unitId) {
		return unitId != null && this.directory.servesIn(personId, this.today).contains(unitId);
	}

	/** Whether a person holds any post today. */
	public boolean isInOffice(String personId) {
		return !this.directory.activePosts(personId, this.today).isEmpty();
	}

	/** Whether somebody speaks for an owner today. */
	public boolean isSpokenFor(String ownerCode) {
		return this.directory.isSpokenFor(ownerCode, this.today);
	}

	/** Whether the actor may know of a project. */
	public boolean sees(Attribution by, ProjectScope scope) {
		return isSystem(by) || posts(by).stream().anyMatch((held) -> held.sees(scope, this.directory));
	}

	/** Whether whoever asks may know of a project, in the post in which they ask. */
	public boolean sees(Caller caller, ProjectScope scope) {
		if (caller.role() == Role.SYSTEM) {
			return SYSTEM.equals(caller.personId());
		}
		return posts(caller.personId(), caller.unitId(), caller.role().name()).stream()
			.anyMatch((held) -> held.sees(scope, this.directory));
	}

	/** Whether a post, whoever holds it, reaches a project. */
	public boolean reaches(KnownPost post, ProjectScope scope) {
		KnownUnit unit = this.directory.unit(post.unitId());
		Reach reach = (unit != null) ? reach(unit) : null;
		return unit != null && reach != null && scope.isWithin(post, unit, reach, this.directory);
	}

	/**
	 * Whoever is in office in these units today with a post that allows this, each by all
	 * units they serve in (兼职).
	 */
	public List<Set<String>> having(Duty duty, Collection<String> unitIds) {
		Set<String> people = new LinkedHashSet<>();
		for (String unitId : unitIds) {
			KnownUnit unit = this.directory.unit(unitId);
			Reach reach = (unit != null && unit.standsOn(this.today)) ? reach(unit) : null;
			if (reach != null) {
				this.directory.postsIn(unitId)
					.stream()
					.filter((post) -> post.isHeldOn(this.today) && duty.isGrantedTo(post.role(), reach))
					.forEach((post) -> people.add(post.personId()));
			}
		}
		return people.stream().map((person) -> this.directory.servesIn(person, this.today)).toList();
	}

	private @Nullable Reach reach(KnownUnit unit) {
		return reach(unit, this.directory);
	}

	/** How far posts in a unit reach, or null when it cannot be told. */
	static @Nullable Reach reach(KnownUnit unit, Directory directory) {
		KnownUnit territory = directory.territoryOf(unit.unitId());
		return Reach.of(unit.kind(), unit.does(DepartmentFunction.COORDINATING),
				(territory != null) ? territory.kind() : null);
	}

	/** The city or district whose territory the actor answers for, or null. */
	public @Nullable KnownUnit territory(Attribution by) {
		return isSystem(by) ? null : this.directory.territoryOf(by.organisation());
	}

	/** Whether the program itself acts. */
	public static boolean isSystem(Attribution by) {
		return SYSTEM.equals(by.actor()) && Role.SYSTEM.name().equals(by.role());
	}

	/**
	 * Attribution of what the program itself finds while it carries out somebody's
	 * command, which is its cause.
	 */
	public static MetaData foundAt(Attribution by) {
		Map<String, String> found = new LinkedHashMap<>();
		found.put(Attribution.ACTOR, SYSTEM);
		found.put(Attribution.ROLE, Role.SYSTEM.name());
		found.put(Attribution.ORGANISATION, SYSTEM);
		found.put(Attribution.CHANNEL, Role.SYSTEM.name());
		found.put(Attribution.CAUSATION_ID, by.commandId().toString());
		found.put(Attribution.SOURCE, Attribution.Source.WITNESSED.name());
		// What they cited is theirs.
		found.put(Attribution.EVIDENCE, "");
		return MetaData.from(found);
	}

	private List<Held> posts(Attribution by) {
		return posts(by.actor(), by.organisation(), by.role());
	}

	private List<Held> posts(String personId, String unitId, String role) {
		KnownUnit unit = this.directory.unit(unitId);
		Reach reach = (unit != null && unit.standsOn(this.today)) ? reach(unit) : null;
		if (unit == null || reach == null) {
			return List.of();
		}
		return this.directory.activePosts(personId, this.today)
			.stream()
			.filter((post) -> post.unitId().equals(unitId) && post.role().name().equals(role))
			.map((post) -> new Held(post, unit, reach))
			.toList();
	}

	/** The answer to whoever holds no post that allows it. */
	public static RefusedException notPermitted() {
		return Refusal.of(CommonRefusal.NOT_PERMITTED).asException();
	}

	private record Held(KnownPost post, KnownUnit unit, Reach reach) {

		Role role() {
			return this.post.role();
		}

		boolean sees(ProjectScope scope, Directory directory) {
			return scope.isWithin(this.post, this.unit, this.reach, directory);
		}

	}

}
