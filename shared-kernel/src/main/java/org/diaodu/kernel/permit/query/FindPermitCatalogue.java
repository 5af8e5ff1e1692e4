package org.diaodu.kernel.permit.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The catalogue of permits that applies on a day; for a day before the first version, the
 * first. No answer (null) when none was adopted.
 *
 * @param asOf the day, null for today
 */
@Clause({ "F-002", "F-079" })
public record FindPermitCatalogue(Caller caller, @Nullable LocalDate asOf,
		@Nullable Long awaitIndex) implements DomainQuery<PermitCatalogueView> {

	@Override
	public Class<PermitCatalogueView> answerType() {
		return PermitCatalogueView.class;
	}

}
