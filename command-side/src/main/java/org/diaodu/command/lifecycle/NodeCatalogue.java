package org.diaodu.command.lifecycle;

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
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.command.AdoptNodeCatalogue;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueEvent;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;

/**
 * The catalogue of nodes in its versions. A new one applies from a later day than all
 * before it, and none but the first from a day that has passed, so that what applied on a
 * day stays what it was.
 */
@Aggregate(cache = AggregateBeans.CACHE, commandTargetResolver = AggregateBeans.TARGETS)
@Clause({ "F-002", "F-071" })
class NodeCatalogue {

	@AggregateIdentifier
	private @Nullable String catalogueId;

	private final Map<String, NodeCatalogueAdopted> versions = new LinkedHashMap<>();

	private @Nullable NodeCatalogueAdopted latest;

	NodeCatalogue() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(AdoptNodeCatalogue command, MetaData metaData, DecisionContext context) {
		Permissions.in(context).require(Attribution.from(metaData), Duty.ADOPT_POLICY);
		context.changesDirectory();
		if (!AdoptNodeCatalogue.CATALOGUE_ID.equals(command.catalogueId())) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "catalogueId").asException();
		}
		Form.required(command.version(), "version", Form.NAME);
		Form.required(command.documentNo(), "documentNo", Form.NAME);
		Form.required(command.clause(), "clause", Form.NAME);
		Form.required(command.effectiveFrom(), "effectiveFrom");
		Form.notInFuture(command.occurredOn(), "occurredOn", context.today());
		NodesFitEachOther.require(command.nodes(), context.directory());
		NodeCatalogueAdopted wished = new NodeCatalogueAdopted(command.catalogueId(), command.version(),
				command.documentNo(), command.clause(), command.effectiveFrom(), command.nodes(), command.occurredOn());
		NodeCatalogueAdopted known = this.versions.get(command.version());
		if (known != null) {
			if (!known.equals(wished)) {
				throw Refusal.of(LifecycleRefusal.NODE_CATALOGUE_VERSION_EXISTS, "version")
					.with("version", command.version())
					.asException();
			}
			return;
		}
		if (this.latest != null && !command.effectiveFrom().isAfter(this.latest.effectiveFrom())) {
			throw Refusal.of(LifecycleRefusal.NODE_CATALOGUE_NOT_LATER, "effectiveFrom")
				.with("last", this.latest.effectiveFrom())
				.asException();
		}
		if (this.latest != null && command.effectiveFrom().isBefore(context.today())) {
			throw Refusal.of(LifecycleRefusal.NODE_CATALOGUE_NOT_AHEAD, "effectiveFrom")
				.with("today", context.today())
				.asException();
		}
		AggregateLifecycle.apply(wished);
	}

	@EventSourcingHandler
	void evolve(NodeCatalogueEvent event) {
		this.catalogueId = event.subject();
		switch (event) {
			case NodeCatalogueAdopted it -> {
				this.versions.put(it.version(), it);
				this.latest = it;
			}
		}
	}

}
