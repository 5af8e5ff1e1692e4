package org.diaodu.kernel.permit.command;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.permit.PermitDefinition;

/**
 * Adopts a version of the catalogue of permits.
 */
@Clause({ "F-002", "F-079" })
public record AdoptPermitCatalogue(@TargetAggregateIdentifier String catalogueId, String version, String documentNo,
		String clause, LocalDate effectiveFrom, List<PermitDefinition> permits,
		LocalDate occurredOn) implements PermitCatalogueCommand {

	/** The aggregate that keeps it. */
	public static final String CATALOGUE_ID = "catalogue-permits";

	public AdoptPermitCatalogue {
		permits = List.copyOf(permits);
	}

	@Override
	public String target() {
		return this.catalogueId;
	}

}
