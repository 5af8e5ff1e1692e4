package org.diaodu.kernel.jurisdiction;

import java.util.Collection;
import java.util.Set;

/**
 * A line of a table of rights: a role to which a right is granted in posts of some
 * reaches.
 */
public record Grant(Role role, Set<Reach> reaches) {

	public Grant {
		reaches = Set.copyOf(reaches);
	}

	/** In posts of these reaches. */
	public static Grant grant(Role role, Reach... reaches) {
		return new Grant(role, Set.of(reaches));
	}

	/** Whether one of these lines is of a post of that role and reach. */
	public static boolean anyOf(Collection<Grant> grants, Role role, Reach reach) {
		return grants.stream().anyMatch((grant) -> grant.role == role && grant.reaches.contains(reach));
	}

}
