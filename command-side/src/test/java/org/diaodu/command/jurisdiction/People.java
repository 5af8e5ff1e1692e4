package org.diaodu.command.jurisdiction;

import java.util.List;
import java.util.UUID;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Attribution.Source;

/**
 * Who acts in tests.
 */
public final class People {

	public static final Attribution CITY_COORDINATOR = acting("person-city", Role.COORDINATOR, TestDirectory.CITY_DRC);

	public static final Attribution TIEXI_MANAGER = acting("person-tiexi", Role.MANAGER, TestDirectory.TIEXI_DRC);

	public static final Attribution HEPING_MANAGER = acting("person-heping", Role.MANAGER, TestDirectory.HEPING_DRC);

	public static final Attribution ZONE_SPECIALIST = acting("person-zone", Role.SPECIALIST, TestDirectory.ZONE);

	public static final Attribution CITY_BUILDER = acting("person-builder", Role.SPECIALIST,
			TestDirectory.CONSTRUCTION);

	public static final Attribution INDUSTRY_LIAISON = acting("person-liaison", Role.LIAISON, TestDirectory.INDUSTRY);

	public static final Attribution SYSTEM = acting(Permissions.SYSTEM, Role.SYSTEM, Permissions.SYSTEM);

	static final List<Attribution> ALL = List.of(CITY_COORDINATOR, TIEXI_MANAGER, HEPING_MANAGER, ZONE_SPECIALIST,
			CITY_BUILDER, INDUSTRY_LIAISON);

	private People() {
	}

	public static Attribution acting(String actor, Role role, String organisation) {
		return new Attribution(actor, role.name(), organisation, "GRAPHQL", UUID.nameUUIDFromBytes(new byte[] { 1 }),
				"test", null, Source.WITNESSED, List.of());
	}

	/** The same, citing documents or digests. */
	public static Attribution citing(Attribution by, String... evidence) {
		return new Attribution(by.actor(), by.role(), by.organisation(), by.channel(), by.commandId(),
				by.correlationId(), null, by.source(), List.of(evidence));
	}

	/** The same, stating facts of a list. */
	public static Attribution importing(Attribution by) {
		return new Attribution(by.actor(), by.role(), by.organisation(), "LEDGER", by.commandId(), by.correlationId(),
				null, Source.IMPORTED, List.of());
	}

}
