package org.diaodu.command.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.StartThatCounts;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.statistics.StatisticsRefusal;
import org.diaodu.kernel.statistics.command.RecordOfficialInvestment;
import org.diaodu.kernel.statistics.command.RecordStatisticalEntry;
import org.diaodu.kernel.statistics.command.ReturnStatisticalEntry;
import org.diaodu.kernel.statistics.command.RingStatisticsClock;
import org.diaodu.kernel.statistics.command.WithdrawStatisticalEntry;
import org.diaodu.kernel.statistics.event.OfficialInvestmentRecorded;
import org.diaodu.kernel.statistics.event.StatisticalEntryWithdrawn;
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

	/** The nodes an entry achieved, by code, with the clocks of their days that ended. */
	private final Map<String, List<DueClock>> entries = new TreeMap<>();

	private final StartThatCounts start = new StartThatCounts();

	/** Clocks of the entry that rang, by the start they were counted from. */
	private final Map<LocalDate, Set<String>> overdue = new HashMap<>();

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
		requireStarted(command.month());
		AggregateLifecycle.apply(event);
		achieveNode(command, context);
	}

	/**
	 * A project is entered when its work has started (3.5): as the node tells, or, of one
	 * whose start nobody witnessed, its stage.
	 */
	private void requireStarted(String month) {
		LocalDate started = this.start.byNode();
		Stage stage = this.project.stage();
		if (started == null && (stage == null || stage.compareTo(Stage.CONSTRUCTION) < 0)) {
			throw Refusal.of(StatisticsRefusal.STATISTICS_NOT_STARTED, "projectId").asException();
		}
		if (started != null && YearMonth.parse(month).isBefore(YearMonth.from(started))) {
			throw Refusal.of(StatisticsRefusal.STATISTICS_BEFORE_START, "month").with("started", started).asException();
		}
	}

	/**
	 * Takes an entry back, with the node it achieved; the clocks that had not rung run
	 * again.
	 */
	@CommandHandler
	void decide(WithdrawStatisticalEntry command, MetaData metaData, DecisionContext context) {
		require(command.messageId(), command.occurredOn(), metaData, context);
		Form.reason(command.reason());
		StatisticsEvent known = this.messages.get(command.messageId());
		if (known instanceof StatisticalEntryWithdrawn it && it.reason().equals(command.reason())
				&& it.occurredOn().equals(command.occurredOn())) {
			return;
		}
		if (known != null) {
			throw Refusal.of(StatisticsRefusal.STATISTICS_MESSAGE_EXISTS, "messageId").asException();
		}
		StatisticallyEntered withdrawn = this.entered;
		if (withdrawn == null) {
			throw Refusal.of(StatisticsRefusal.STATISTICS_NOT_ENTERED, "projectId").asException();
		}
		LocalDate started = this.start.day();
		PolicyVersion numbers = (started != null && this.project.isCounted())
				? context.directory().policy(PolicyParameter.STATISTICS_LIGHT, started) : null;
		List<DueClock> clocks = (started != null && numbers != null) ? clocks(started, numbers, context) : List.of();
		AggregateLifecycle.apply(new StatisticalEntryWithdrawn(this.project.id(), withdrawn.month(),
				withdrawn.messageId(), command.reason(), command.messageId(),
				(numbers != null) ? numbers.version() : null, clocks, command.occurredOn()));
		Map.copyOf(this.entries)
			.forEach((code, ended) -> AggregateLifecycle.apply(new NodeReopened(this.project.id(), code,
					NodeState.ACHIEVED, command.reason(), ended, List.of(), command.occurredOn())));
	}

	private List<DueClock> clocks(LocalDate started, PolicyVersion numbers, DecisionContext context) {
		List<DueClock> clocks = new ArrayList<>();
		for (PolicyField field : List.of(PolicyField.STATISTICS_YELLOW_MONTHS, PolicyField.STATISTICS_RED_MONTHS)) {
			String key = (field == PolicyField.STATISTICS_YELLOW_MONTHS) ? "1" : "2";
			if (!this.overdue.getOrDefault(started, Set.of()).contains(key)) {
				clocks.add(new DueClock(ClockKind.STATISTICS_ENTRY_DUE, key, Deadline.after(started,
						numbers.number(field), DayCount.MONTHS, context.directory().calendar())));
			}
		}
		return clocks;
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
		require(messageId, on, metaData, context);
		Form.required(month, "month", Form.NAME);
		YearMonth told = month(month);
		if (told == null) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "month").asException();
		}
		if (told.isAfter(YearMonth.from(context.today()))) {
			throw Refusal.of(CommonRefusal.DATE_IN_FUTURE, "month")
				.with("date", told)
				.with("today", context.today())
				.asException();
		}
		this.project.requirePlausible(told.atEndOfMonth(), "month", context.directory());
	}

	private void require(String messageId, LocalDate on, MetaData metaData, DecisionContext context) {
		Permissions.in(context)
			.require(Attribution.from(metaData), Duty.KEEP_STATISTICS, this.project.id(), this.project.scope());
		Form.required(messageId, "messageId", Form.NAME);
		Form.notInFuture(on, "occurredOn", context.today());
		this.project.requireActive();
		this.project.requirePlausible(on, "occurredOn", context.directory());
	}

	/** The month a text such as {@code 2018-05} says, or null. */
	private static @Nullable YearMonth month(String text) {
		try {
			YearMonth month = YearMonth.parse(text);
			return (month.toString().equals(text) && month.getYear() >= Days.FIRST.getYear()) ? month : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static void requireAmount(@Nullable WanYuan amount, String field) {
		Form.required(amount, field);
		if (amount != null && amount.isNegative()) {
			throw Refusal.of(ProjectRefusal.AMOUNT_NEGATIVE, field).with("amount", amount).asException();
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

	/** The clocks an event is about to end, before it does. */
	private List<DueClock> ending(NodeAchieved event) {
		List<DueClock> running = new ArrayList<>();
		for (ClockRef ref : event.endsClocks()) {
			Deadline deadline = this.clocks.deadline(ref);
			if (deadline != null) {
				running.add(new DueClock(ref.kind(), ref.key(), deadline));
			}
		}
		return running;
	}

	@EventSourcingHandler
	void evolve(DomainEvent event) {
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
		// After the fold that asks what ran before.
		this.clocks.evolve(event);
	}

	private void evolve(LifecycleEvent event) {
		this.start.evolve(event);
		if (event instanceof NodeAchieved it) {
			this.achieved.add(it.nodeCode());
			if (it.meaning() == NodeMeaning.STATISTICALLY_ENTERED) {
				this.entries.put(it.nodeCode(), ending(it));
			}
		}
		else if (event instanceof NodeReopened it) {
			this.achieved.remove(it.nodeCode());
			this.entries.remove(it.nodeCode());
		}
	}

	private void evolve(StatisticsEvent event) {
		switch (event) {
			case StatisticallyEntered it -> {
				this.messages.put(it.messageId(), it);
				this.entered = it;
			}
			case StatisticalEntryWithdrawn it -> {
				this.messages.put(it.messageId(), it);
				this.entered = null;
			}
			case StatisticsEntryReturned it -> this.messages.put(it.messageId(), it);
			case OfficialInvestmentRecorded it -> this.messages.put(it.messageId(), it);
			case StatisticsEntryOverdue it -> {
				Deadline rang = this.clocks
					.deadline(new ClockRef(ClockKind.STATISTICS_ENTRY_DUE, Integer.toString(it.months())));
				LocalDate from = (rang != null) ? rang.countedFrom() : this.start.day();
				if (from != null) {
					this.overdue.computeIfAbsent(from, (day) -> new HashSet<>()).add(Integer.toString(it.months()));
				}
			}
		}
	}

}
