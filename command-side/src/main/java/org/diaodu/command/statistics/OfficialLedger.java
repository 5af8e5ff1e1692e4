package org.diaodu.command.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.clock.OpenClocks;
import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.log.AggregateBeans;
import org.diaodu.command.project.ScheduledProject;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.statistics.StatisticsRefusal;
import org.diaodu.kernel.statistics.command.RecordOfficialInvestment;
import org.diaodu.kernel.statistics.command.RecordStatisticalEntry;
import org.diaodu.kernel.statistics.command.ReturnStatisticalEntry;
import org.diaodu.kernel.statistics.command.RingStatisticsClock;
import org.diaodu.kernel.statistics.event.OfficialInvestmentRecorded;
import org.diaodu.kernel.statistics.event.StatisticallyEntered;
import org.diaodu.kernel.statistics.event.StatisticsEntryOverdue;
import org.diaodu.kernel.statistics.event.StatisticsEntryReturned;
import org.diaodu.kernel.statistics.event.StatisticsEvent;
import org.diaodu.kernel.value.Days;
import org.diaodu.kernel.value.WanYuan;

/**
 * Decides on what the statistics office tells of a project (统计口径). It takes what is told
 * as it is told: no figure of the dispatch ledger is looked at, and none may change it
 * (统计法 6, 37). On the project's stream, of which it folds what it needs (ADR 0070).
 */
@Aggregate(type = "Project", commandTargetResolver = AggregateBeans.TARGETS)
@Clause("F-102")
class OfficialLedger {

	@AggregateIdentifier
	private @Nullable String projectId;

	private final ScheduledProject project = new ScheduledProject();

	private final OpenClocks clocks = new OpenClocks();

	private final Map<String, StatisticsEvent> messages = new HashMap<>();

	private final Set<String> achieved = new HashSet<>();

	private @Nullable StatisticallyEntered entered;

	OfficialLedger() {
	}

	/**
	 * Enters the project. The node that means it is reached by the same word, so that
	 * nobody states the fact twice.
	 */
	@CommandHandler
	void decide(RecordStatisticalEntry command, MetaData metaData, DecisionContext context) {
		require(command.month(), command.messageId(), command.occurredOn(), metaData, context);
		StatisticallyEntered event = new StatisticallyEntered(this.project.id(), command.month(), command.messageId(),
				command.occurredOn());
		if (isKnown(command.messageId(), event)) {
			return;
		}
		if (this.entered != null) {
			throw Refusal.of(StatisticsRefusal.STATISTICS_ALREADY_ENTERED, "month")
				.with("month", this.entered.month())
				.asException();
		}
		AggregateLifecycle.apply(event);
		achieveNode(command, context);
	}

	private void achieveNode(RecordStatisticalEntry command, DecisionContext context) {
		NodeCatalogueAdopted catalogue = context.directory().catalogues().nodesOn(command.occurredOn());
		if (catalogue == null) {
			return;
		}
		Family family = this.project.family();
		for (NodeDefinition node : catalogue.nodes()) {
			if (node.meaning() == NodeMeaning.STATISTICALLY_ENTERED && !this.achieved.contains(node.code())
					&& (family == null || node.families().contains(family))) {
				AggregateLifecycle.apply(new NodeAchieved(this.project.id(), node.code(), node.meaning(),
						List.of(new NodeEvidence(EvidenceKind.STATISTICS_NOTICE, command.messageId())), null,
						catalogue.version(), null, List.of(), List.of(new ClockRef(ClockKind.NODE_DUE, node.code())),
						command.occurredOn()));
			}
		}
	}

	@CommandHandler
	void decide(ReturnStatisticalEntry command, MetaData metaData, DecisionContext context) {
		require(command.month(), command.messageId(), command.occurredOn(), metaData, context);
		Form.reason(command.reason());
		StatisticsEntryReturned event = new StatisticsEntryReturned(this.project.id(), command.month(),
				command.reason(), command.messageId(), command.occurredOn());
		if (isKnown(command.messageId(), event)) {
			return;
		}
		if (this.entered != null) {
			throw Refusal.of(StatisticsRefusal.STATISTICS_ALREADY_ENTERED, "month")
				.with("month", this.entered.month())
				.asException();
		}
		AggregateLifecycle.apply(event);
	}

	@CommandHandler
	void decide(RecordOfficialInvestment command, MetaData metaData, DecisionContext context) {
		require(command.month(), command.messageId(), command.occurredOn(), metaData, context);
		requireAmount(command.completedThisYear(), "completedThisYear");
		requireAmount(command.completedTotal(), "completedTotal");
		if (!command.completedTotal().reaches(command.completedThisYear())) {
			throw Refusal.of(StatisticsRefusal.STATISTICS_YEAR_BEYOND_TOTAL, "completedThisYear").asException();
		}
		OfficialInvestmentRecorded event = new OfficialInvestmentRecorded(this.project.id(), command.month(),
				command.completedThisYear(), command.completedTotal(), command.messageId(), command.occurredOn());
		if (!isKnown(command.messageId(), event)) {
			AggregateLifecycle.apply(event);
		}
	}

	@CommandHandler
	void decide(RingStatisticsClock command, MetaData metaData, DecisionContext context) {
		Permissions.in(context)
			.require(Attribution.from(metaData), Duty.RING_STATISTICS_CLOCKS, this.project.id(), this.project.scope());
		if (command.kind() != ClockKind.STATISTICS_ENTRY_DUE) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "kind").asException();
		}
		if (this.entered == null && this.project.isActive()
				&& this.clocks.isDue(new ClockRef(command.kind(), command.key()), command.dueOn())) {
			AggregateLifecycle.apply(new StatisticsEntryOverdue(this.project.id(), Integer.parseInt(command.key()),
					command.dueOn(), command.occurredOn()));
		}
	}

	private void require(String month, String messageId, LocalDate on, MetaData metaData, DecisionContext context) {
		Permissions.in(context)
			.require(Attribution.from(metaData), Duty.KEEP_STATISTICS, this.project.id(), this.project.scope());
		Form.required(messageId, "messageId", Form.NAME);
		Form.required(month, "month", Form.NAME);
		Form.notInFuture(on, "occurredOn", context.today());
		if (!isMonth(month, YearMonth.from(context.today()))) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "month").asException();
		}
		this.project.requireActive();
	}

	private static boolean isMonth(String text, YearMonth latest) {
		try {
			YearMonth month = YearMonth.parse(text);
			return month.toString().equals(text) && !month.isAfter(latest) && month.getYear() >= Days.FIRST.getYear();
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private static void requireAmount(@Nullable WanYuan amount, String field) {
		Form.required(amount, field);
		if (amount != null && amount.isNegative()) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, field).asException();
		}
	}

	/** Whether the message was recorded; refused when it said something else then. */
	private boolean isKnown(String messageId, StatisticsEvent event) {
		StatisticsEvent known = this.messages.get(messageId);
		if (known != null && !known.equals(event)) {
			throw Refusal.of(StatisticsRefusal.STATISTICS_MESSAGE_EXISTS, "messageId").asException();
		}
		return known != null;
	}

	@EventSourcingHandler
	void evolve(DomainEvent event) {
		this.clocks.evolve(event);
		switch (event) {
			case ProjectEvent it -> {
				this.projectId = it.subject();
				this.project.evolve(it);
			}
			case LifecycleEvent it -> evolve(it);
			case StatisticsEvent it -> evolve(it);
			default -> {
				// Of other features only the clocks matter.
			}
		}
	}

	private void evolve(LifecycleEvent event) {
		if (event instanceof NodeAchieved it) {
			this.achieved.add(it.nodeCode());
		}
		else if (event instanceof NodeReopened it) {
			this.achieved.remove(it.nodeCode());
		}
	}

	private void evolve(StatisticsEvent event) {
		switch (event) {
			case StatisticallyEntered it -> {
				this.messages.put(it.messageId(), it);
				this.entered = it;
			}
			case StatisticsEntryReturned it -> this.messages.put(it.messageId(), it);
			case OfficialInvestmentRecorded it -> this.messages.put(it.messageId(), it);
			case StatisticsEntryOverdue it -> {
				// Its clock has ended; nothing follows from it.
			}
		}
	}

}
