package org.diaodu.kernel.permit.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.permit.PermitDefinition;

/**
 * A version of the catalogue of permits applies from a day on (F-079).
 */
@EventName("permit.catalogue-adopted")
@Revision("1")
public record PermitCatalogueAdopted(String catalogueId, String version, String documentNo, String clause,
		LocalDate effectiveFrom, List<PermitDefinition> permits, LocalDate occurredOn) implements PermitCatalogueEvent {

	public PermitCatalogueAdopted {
		permits = List.copyOf(permits);
	}

	@Override
	public String subject() {
		return this.catalogueId;
	}

}
