package org.diaodu.kernel.jurisdiction;

import java.util.Set;

import org.diaodu.kernel.message.Clause;

/**
 * 专员、专管员 and 联络员 are integrity supervisors as well; 联系人, who speak for an owner, are not.
 */
@Clause("F-056")
public final class OfficersSuperviseIntegrity {

	private OfficersSuperviseIntegrity() {
	}

	/** What a post of that role allows besides its own work. */
	public static Set<Capability> capabilities(Role role) {
		return switch (role) {
			case SPECIALIST, MANAGER, LIAISON -> Set.of(Capability.INTEGRITY_SUPERVISOR);
			case OWNER_CONTACT, RESPONSIBLE_LEADER, GUARANTOR, COORDINATOR, INSPECTOR, DISCIPLINE_SUPERVISOR,
					STATISTICIAN, COMMERCE, PUBLIC, SYSTEM ->
				Set.of();
		};
	}

}
