package org.diaodu.kernel.jurisdiction;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.diaodu.kernel.message.Clause;

import static org.assertj.core.api.Assertions.assertThat;

@Clause("F-056")
class OfficersSuperviseIntegrityTest {

	private static final Set<Role> OFFICERS = Set.of(Role.SPECIALIST, Role.MANAGER, Role.LIAISON);

	@Test
	void specialistsManagersAndLiaisonsAreIntegritySupervisors() {
		assertThat(OFFICERS).allSatisfy((role) -> assertThat(OfficersSuperviseIntegrity.capabilities(role))
			.containsExactly(Capability.INTEGRITY_SUPERVISOR));
	}

	@Test
	void contactsOfOwnersAndEverybodyElseAreNot() {
		assertThat(EnumSet.complementOf(EnumSet.copyOf(OFFICERS))).contains(Role.OWNER_CONTACT)
			.allSatisfy((role) -> assertThat(OfficersSuperviseIntegrity.capabilities(role)).isEmpty());
	}

}
