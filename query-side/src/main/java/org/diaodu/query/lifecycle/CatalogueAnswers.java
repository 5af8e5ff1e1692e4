package org.diaodu.query.lifecycle;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;
import org.diaodu.kernel.lifecycle.query.FindNodeCatalogue;
import org.diaodu.kernel.lifecycle.query.NodeCatalogueView;
import org.diaodu.kernel.lifecycle.query.NodeDefinitionView;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.query.jurisdiction.Refusals;
import org.diaodu.query.jurisdiction.UnitNames;

/**
 * Answers which nodes there are on a day.
 */
@Component
class CatalogueAnswers {

	private final LifecycleAnswering answering;

	CatalogueAnswers(LifecycleAnswering answering) {
		this.answering = answering;
	}

	@QueryHandler
	@Clause("F-071")
	NodeCatalogueView answer(FindNodeCatalogue query) {
		return this.answering.answer(query.caller(), query.awaitIndex(), query.on(), (view) -> {
			LocalDate day = view.day();
			NodeCatalogueAdopted version = view.catalogue().on(day);
			if (version == null) {
				throw Refusals.refuse(Refusal.of(CommonRefusal.NOT_FOUND).with("id", "catalogue-nodes"));
			}
			List<NodeDefinition> nodes = version.nodes();
			UnitNames units = view.units(nodes.stream().<@Nullable String>map(NodeDefinition::departmentId).toList());
			return new NodeCatalogueView(version.version(), version.documentNo(), version.clause(),
					version.effectiveFrom(),
					nodes.stream()
						.map((node) -> new NodeDefinitionView(node, Catalogue.authority(node, day),
								units.on(node.departmentId(), day)))
						.toList(),
					view.basis());
		});
	}

}
