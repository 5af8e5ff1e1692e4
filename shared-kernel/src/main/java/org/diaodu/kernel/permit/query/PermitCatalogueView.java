package org.diaodu.kernel.permit.query;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.permit.PermitDefinition;

/**
 * A version of the catalogue of permits.
 *
 * @param versions the names of all there are, by first day
 */
public record PermitCatalogueView(String version, String documentNo, String clause, LocalDate effectiveFrom,
		List<PermitDefinition> permits, List<String> versions, Basis basis) {

	public PermitCatalogueView {
		permits = List.copyOf(permits);
		versions = List.copyOf(versions);
	}

}
