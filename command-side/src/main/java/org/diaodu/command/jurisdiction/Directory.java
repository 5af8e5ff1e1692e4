package org.diaodu.command.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.WorkingCalendar;
import org.diaodu.kernel.policy.event.TierThresholdsAdopted;

/**
 * Units, posts and thresholds at decision time, folded from the dispatch log. Reflects at
 * least what this process recorded; what others recorded follows within seconds.
 */
@Clause({ "F-001", "F-002" })
public interface Directory {

	/** The unit with this id, or null. */
	@Nullable KnownUnit unit(String unitId);

	/** All units, in no order. */
	List<KnownUnit> units();

	/**
	 * The city, district or county with that name or GB/T 2260 code, present or former,
	 * or null. A division that bears it now is preferred to one that did.
	 */
	@Nullable KnownUnit division(String nameOrCode);

	/** The zones a district leads. */
	List<KnownUnit> zonesOf(String districtId);

	/** The departments of a city or district with that function. */
	List<KnownUnit> departments(DepartmentFunction function, String parentId);

	/** The city's sector department for a GB/T 4754 section letter, or null. */
	@Nullable KnownUnit sectorDepartment(String section);

	/** The city or district a unit is or belongs to, or null when the unit is unknown. */
	@Nullable KnownUnit territoryOf(String unitId);

	/** A registered person, or null. */
	@Nullable KnownPerson person(String personId);

	/** Everybody ever registered, in no order. */
	List<KnownPerson> people();

	/** Where a person serves or served without a post. */
	List<KnownService> services(String personId);

	/** The rank of a leader on a day, or null when they have none or are unknown. */
	default @Nullable LeaderRank rankOn(String personId, LocalDate day) {
		KnownPerson person = person(personId);
		return (person != null) ? person.rankOn(day) : null;
	}

	/** All posts a person ever had. */
	List<KnownPost> posts(String personId);

	/** All posts anybody ever had in a unit, in no order. */
	List<KnownPost> postsIn(String unitId);

	/** The posts a person holds on a day. */
	default List<KnownPost> activePosts(String personId, LocalDate day) {
		return posts(personId).stream().filter((post) -> post.isHeldOn(day)).toList();
	}

	/**
	 * The units a person serves in on a day, by all posts (兼职). Whoever speaks for an
	 * owner is registered with a unit and serves in none.
	 */
	default Set<String> servesIn(String personId, LocalDate day) {
		return activePosts(personId, day).stream()
			.filter((post) -> post.role() != Role.OWNER_CONTACT)
			.map(KnownPost::unitId)
			.collect(Collectors.toSet());
	}

	/** Whether somebody speaks for an owner on a day. */
	boolean isSpokenFor(String ownerCode, LocalDate day);

	/** All versions of the tier thresholds, by first day. */
	List<TierThresholdsAdopted> thresholds();

	/**
	 * The thresholds in force on a day; for a day before the first version, the first;
	 * null when none was ever adopted.
	 */
	default @Nullable TierThresholdsAdopted thresholdsOn(LocalDate day) {
		TierThresholdsAdopted inForce = null;
		for (TierThresholdsAdopted version : thresholds()) {
			if (inForce == null || !version.effectiveFrom().isAfter(day)) {
				inForce = version;
			}
		}
		return inForce;
	}

	/** All adopted versions of a parameter, by first day. */
	List<PolicyVersion> versions(PolicyParameter parameter);

	/**
	 * The version of a parameter that applies on a day, which a decision records by its
	 * name; null when none does. Of {@link PolicyParameter#TIER_THRESHOLDS}, see also
	 * {@link #thresholdsOn}.
	 */
	default @Nullable PolicyVersion policy(PolicyParameter parameter, LocalDate day) {
		return PolicyVersion.on(versions(parameter), day);
	}

	/** The working days published so far. */
	WorkingCalendar calendar();

	/** The catalogues of nodes and permits, in their versions. */
	Catalogues catalogues();

	/** This process recorded something the next answer must reflect. */
	default void expectNews() {
	}

}
