package org.diaodu.kernel.project.query;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.project.Side;

/**
 * A territory transfer that awaits consent (F-017).
 *
 * @param consented the sides that have consented
 * @param proposedOn business date
 */
public record TransferView(@Nullable String fromDistrictId, @Nullable String fromDistrictName,
		@Nullable String fromZoneId, @Nullable String fromZoneName, String toDistrictId,
		@Nullable String toDistrictName, @Nullable String toZoneId, @Nullable String toZoneName, String reason,
		Set<Side> consented, LocalDate proposedOn) {

	public TransferView {
		consented = Set.copyOf(consented);
	}

}
