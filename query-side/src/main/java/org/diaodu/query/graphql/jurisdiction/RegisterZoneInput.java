package org.diaodu.query.graphql.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.kernel.jurisdiction.ZoneKind;
import org.diaodu.kernel.jurisdiction.ZoneLevel;
import org.diaodu.query.graphql.CommandInput;
import org.jspecify.annotations.Nullable;

/**
 * A zone to register.
 */
record RegisterZoneInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		@Nullable String unitId, String leadDistrictId, String name, ZoneKind kind, ZoneLevel level,
		@Nullable String statisticalCode, LocalDate since) implements CommandInput {
}
