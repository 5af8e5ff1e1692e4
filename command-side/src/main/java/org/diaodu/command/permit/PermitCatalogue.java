package org.diaodu.command.permit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.log.AggregateBeans;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.permit.PermitRefusal;
import org.diaodu.kernel.permit.command.AdoptPermitCatalogue;
import org.diaodu.kernel.permit.event.PermitCatalogueAdopted;
import org.diaodu.kernel.permit.event.PermitCatalogueEvent;

/**
 * The catalogue of permits in its versions. A new one applies from a later day than all
 * before it, so that what applied on a day stays what it was.
 */
@Aggregate(cache = AggregateBeans.CACHE, commandTargetResolver = AggregateBeans.TARGETS)
@Clause({ "F-002", "F-079" })
class PermitCatalogue {

	@AggregateIdentifier
	private @Nullable String catalogueId;

	private final Map<String, PermitCatalogueAdopted> versions = new LinkedHashMap<>();

	private @Nullable PermitCatalogueAdopted latest;

	PermitCatalogue() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(AdoptPermitCatalogue command, MetaData metaData, DecisionContext context) {
		Attribution by = Attribution.from(metaData);
		Permissions.in(context).require(by, Duty.ADOPT_POLICY);
		context.changesDirectory();
		if (!AdoptPermitCatalogue.CATALOGUE_ID.equals(command.catalogueId())) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "catalogueId").asException();
		}
		Form.required(command.version(), "version", Form.NAME);
		Form.required(command.documentNo(), "documentNo", Form.NAME);
		Form.required(command.clause(), "clause", Form.NAME);
		Form.required(command.effectiveFrom(), "effectiveFrom");
		LocalDate on = adoptedOn(command, by, context);
		LimitsFitEachOther.require(command.permits(), context.directory());
		PermitCatalogueAdopted wished = new PermitCatalogueAdopted(command.catalogueId(), command.version(),
				command.documentNo(), command.clause(), command.effectiveFrom(), command.permits(), on);
		PermitCatalogueAdopted known = this.versions.get(command.version());
		if (known != null) {
			if (!isSame(known, wished)) {
				throw Refusal.of(PermitRefusal.PERMIT_CATALOGUE_VERSION_EXISTS, "version")
					.with("version", command.version())
					.asException();
			}
			return;
		}
		if (this.latest != null && !command.effectiveFrom().isAfter(this.latest.effectiveFrom())) {
			throw Refusal.of(PermitRefusal.PERMIT_CATALOGUE_NOT_LATER, "effectiveFrom")
				.with("last", this.latest.effectiveFrom())
				.asException();
		}
		AggregateLifecycle.apply(wished);
	}

	/** What the program itself brings along was adopted today at the latest. */
	private static LocalDate adoptedOn(AdoptPermitCatalogue command, Attribution by, DecisionContext context) {
		Form.required(command.occurredOn(), "occurredOn");
		if (Permissions.isSystem(by) && command.occurredOn().isAfter(context.today())) {
			return context.today();
		}
		Form.notInFuture(command.occurredOn(), "occurredOn", context.today());
		return command.occurredOn();
	}

	private static boolean isSame(PermitCatalogueAdopted known, PermitCatalogueAdopted wished) {
		return known.documentNo().equals(wished.documentNo()) && known.clause().equals(wished.clause())
				&& known.effectiveFrom().equals(wished.effectiveFrom()) && known.permits().equals(wished.permits());
	}

	@EventSourcingHandler
	void evolve(PermitCatalogueEvent event) {
		this.catalogueId = event.subject();
		switch (event) {
			case PermitCatalogueAdopted it -> {
				this.versions.put(it.version(), it);
				this.latest = it;
			}
		}
	}

}
