package org.diaodu.command.obstacle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
import org.diaodu.kernel.obstacle.ObstacleCategory;
import org.diaodu.kernel.obstacle.ObstacleItem;
import org.diaodu.kernel.obstacle.ObstacleNumber;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.command.AdoptObstacleTaxonomy;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyAdopted;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyEvent;
import org.diaodu.kernel.policy.WorkingCalendar;
import org.diaodu.kernel.value.PlainText;

/**
 * Keeps the taxonomy of obstacles, version by version: categories and sub-items as data
 * (8大类、45小项 in that of 2018). None but the first applies from a day before it is adopted
 * (ADR 0203).
 */
@Aggregate(cache = AggregateBeans.CACHE, commandTargetResolver = AggregateBeans.TARGETS)
@Clause({ "F-002", "F-124" })
class ObstacleTaxonomy {

	/** The one there is. */
	static final String ID = "obstacle-taxonomy";

	@AggregateIdentifier
	private @Nullable String taxonomyId;

	private final List<ObstacleTaxonomyAdopted> versions = new ArrayList<>();

	ObstacleTaxonomy() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(AdoptObstacleTaxonomy command, MetaData metaData, DecisionContext context) {
		Permissions.in(context).require(Attribution.from(metaData), Duty.ADOPT_POLICY);
		context.changesDirectory();
		if (!ID.equals(command.taxonomyId())) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "taxonomyId").asException();
		}
		Form.required(command.version(), "version", Form.NAME);
		Form.required(command.documentNo(), "documentNo", Form.NAME);
		Form.required(command.clause(), "clause", Form.NAME);
		Form.required(command.effectiveFrom(), "effectiveFrom");
		Form.notInFuture(command.occurredOn(), "occurredOn", context.today());
		TaxonomiesAreSound.require(command.categories());
		ObstacleTaxonomyAdopted adopted = new ObstacleTaxonomyAdopted(ID, command.version(), command.documentNo(),
				command.clause(), command.effectiveFrom(), command.categories(), command.occurredOn());
		for (ObstacleTaxonomyAdopted known : this.versions) {
			if (known.equals(adopted)) {
				return;
			}
			if (known.version().equals(adopted.version()) || known.effectiveFrom().equals(adopted.effectiveFrom())) {
				throw Refusal.of(ObstacleRefusal.OBSTACLE_TAXONOMY_EXISTS, "version").asException();
			}
		}
		if (!this.versions.isEmpty() && adopted.effectiveFrom().isBefore(context.today())) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_TAXONOMY_NOT_AHEAD, "effectiveFrom")
				.with("today", context.today())
				.asException();
		}
		StatutoryFiguresStay.require(this.versions, adopted);
		AggregateLifecycle.apply(adopted);
	}

	@EventSourcingHandler
	void evolve(ObstacleTaxonomyEvent event) {
		this.taxonomyId = event.subject();
		switch (event) {
			case ObstacleTaxonomyAdopted it -> this.versions.add(it);
		}
	}

	/**
	 * Codes are there once, a sub-item is of its category, each has at least a day at
	 * every tier and more at no lower one, and nothing is left unclassified.
	 */
	@Clause("F-124")
	static final class TaxonomiesAreSound {

		private static final int CATEGORY = 2;

		private TaxonomiesAreSound() {
		}

		static void require(List<ObstacleCategory> categories) {
			Set<String> codes = new HashSet<>();
			for (ObstacleCategory category : categories) {
				require(category.code().matches("\\d{2}") && codes.add(category.code()) && !category.items().isEmpty()
						&& !PlainText.isBlank(category.name()), category.code());
				for (ObstacleItem item : category.items()) {
					require(isSound(item, category) && codes.add(item.code()), item.code());
				}
			}
			require(!categories.isEmpty() && !codes.contains(ObstacleNumber.UNCLASSIFIED), ObstacleNumber.UNCLASSIFIED);
		}

		private static boolean isSound(ObstacleItem item, ObstacleCategory category) {
			return item.code().matches("\\d{4}") && item.code().substring(0, CATEGORY).equals(category.code())
					&& !PlainText.isBlank(item.name()) && !item.leads().isEmpty() && item.zoneDays() >= 1
					&& item.districtDays() >= item.zoneDays() && item.cityDays() >= item.districtDays()
					&& item.cityDays() <= WorkingCalendar.MOST_DAYS;
		}

		private static void require(boolean sound, String code) {
			if (!sound) {
				throw Refusal.of(ObstacleRefusal.OBSTACLE_TAXONOMY_UNFIT, "categories")
					.with("code", code)
					.asException();
			}
		}

	}

}
