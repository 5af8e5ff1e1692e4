package org.diaodu.command.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.evidence.DocumentsAreOfNoLaterYear;
import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.log.AggregateBeans;
import org.diaodu.command.project.AnnualPlans;
import org.diaodu.command.project.ScheduledProject;
import org.diaodu.kernel.evidence.Citation;
import org.diaodu.kernel.evidence.EvidenceRefusal;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.progress.ProgressRefusal;
import org.diaodu.kernel.progress.command.CorrectFunds;
import org.diaodu.kernel.progress.command.ProveCapital;
import org.diaodu.kernel.progress.command.RecordFunds;
import org.diaodu.kernel.progress.command.SetAnnualPlan;
import org.diaodu.kernel.progress.command.SetFundPlan;
import org.diaodu.kernel.progress.event.AnnualPlanSet;
import org.diaodu.kernel.progress.event.CapitalProven;
import org.diaodu.kernel.progress.event.FundPlanSet;
import org.diaodu.kernel.progress.event.FundsCorrected;
import org.diaodu.kernel.progress.event.FundsReceived;
import org.diaodu.kernel.progress.event.ProgressEvent;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.value.Days;
import org.diaodu.kernel.value.WanYuan;

/**
 * Decides on what is to be invested in a year, what funds that needs and what came in. On
 * the project's stream, of which it folds what it needs (ADR 0070).
 */
@Aggregate(type = "Project", commandTargetResolver = AggregateBeans.TARGETS)
@Clause({ "F-027", "F-095", "F-114" })
class Plans {

	private static final WanYuan LEAST = WanYuan.of("0.01");

	private static final WanYuan MOST = WanYuan.of("9999999999999999.99");

	@AggregateIdentifier
	private @Nullable String projectId;

	private final ScheduledProject project = new ScheduledProject();

	private final Map<Integer, AnnualPlanSet> plans = new HashMap<>();

	private final AnnualPlans annualPlans = new AnnualPlans();

	private final Map<Integer, FundPlanSet> fundPlans = new HashMap<>();

	private final Map<String, FundsReceived> receipts = new HashMap<>();

	private @Nullable CapitalProven capital;

	Plans() {
	}

	@CommandHandler
	void decide(SetAnnualPlan command, MetaData metaData, DecisionContext context) {
		require(Duty.KEEP_PLANS, command.occurredOn(), metaData, context);
		Form.optional(command.goals(), "goals", Form.TEXT);
		requirePlan(command.year(), command.planned(), context.directory());
		AnnualPlanSet known = this.plans.get(command.year());
		if (known != null && known.planned().equals(command.planned())
				&& Objects.equals(known.goals(), command.goals())) {
			return;
		}
		requireReason(known != null, command.reason());
		AnnualPlans.requireLoweredByDocument(this.annualPlans.of(command.year()), command.planned(), command.year(),
				Attribution.from(metaData), context.today());
		AggregateLifecycle
			.apply(new AnnualPlanSet(this.project.id(), command.year(), (known != null) ? known.planned() : null,
					command.planned(), command.goals(), command.reason(), command.occurredOn()));
	}

	@CommandHandler
	void decide(SetFundPlan command, MetaData metaData, DecisionContext context) {
		require(Duty.KEEP_PLANS, command.occurredOn(), metaData, context);
		requirePlan(command.year(), command.planned(), context.directory());
		FundPlanSet known = this.fundPlans.get(command.year());
		if (known != null && known.planned().equals(command.planned())) {
			return;
		}
		requireReason(known != null, command.reason());
		AnnualPlans.requireLoweredByDocument((known != null) ? known.planned() : null, command.planned(),
				command.year(), Attribution.from(metaData), context.today());
		AggregateLifecycle.apply(new FundPlanSet(this.project.id(), command.year(),
				(known != null) ? known.planned() : null, command.planned(), command.reason(), command.occurredOn()));
	}

	@CommandHandler
	void decide(RecordFunds command, MetaData metaData, DecisionContext context) {
		require(Duty.KEEP_PROGRESS, command.occurredOn(), metaData, context);
		Form.required(command.receiptId(), "receiptId", Form.NAME);
		Form.required(command.fundSource(), "fundSource");
		requirePositive(command.amount(), "amount");
		FundsReceived receipt = new FundsReceived(this.project.id(), command.receiptId(), command.fundSource(),
				command.amount(), command.occurredOn());
		FundsReceived known = this.receipts.get(command.receiptId());
		if (known == null) {
			requireWithinTheTotal(command.receiptId(), command.amount());
			AggregateLifecycle.apply(receipt);
		}
		else if (!known.equals(receipt)) {
			throw Refusal.of(ProgressRefusal.RECEIPT_EXISTS, "receiptId").asException();
		}
	}

	@CommandHandler
	void decide(CorrectFunds command, MetaData metaData, DecisionContext context) {
		require(Duty.KEEP_PROGRESS, command.occurredOn(), metaData, context);
		Form.required(command.receiptId(), "receiptId", Form.NAME);
		Form.required(command.fundSource(), "fundSource");
		Form.required(command.amount(), "amount");
		Form.notInFuture(command.receivedOn(), "receivedOn", context.today());
		Form.reason(command.reason());
		InvestmentStaysWithinThePlan.notNegative(command.amount(), "amount");
		FundsReceived known = this.receipts.get(command.receiptId());
		if (known == null) {
			throw Refusal.of(ProgressRefusal.RECEIPT_UNKNOWN, "receiptId").asException();
		}
		this.project.requirePlausible(command.receivedOn(), "receivedOn", context.directory());
		boolean same = known.amount().equals(command.amount()) && known.fundSource() == command.fundSource()
				&& known.occurredOn().equals(command.receivedOn());
		if (!same) {
			requireWithinTheTotal(command.receiptId(), command.amount());
			AggregateLifecycle
				.apply(new FundsCorrected(this.project.id(), command.receiptId(), known.amount(), command.fundSource(),
						command.amount(), command.receivedOn(), command.reason(), command.occurredOn()));
		}
	}

	/** No more comes in than is planned in all, where that is known. */
	private void requireWithinTheTotal(String receiptId, WanYuan amount) {
		WanYuan total = this.project.total();
		BigDecimal all = amount.amount();
		for (FundsReceived other : this.receipts.values()) {
			all = all.add(other.receiptId().equals(receiptId) ? BigDecimal.ZERO : other.amount().amount());
		}
		if (total != null && all.compareTo(total.amount()) > 0) {
			throw Refusal.of(ProgressRefusal.FUNDS_BEYOND_TOTAL, "amount").with("total", total).asException();
		}
	}

	@CommandHandler
	void decide(ProveCapital command, MetaData metaData, DecisionContext context) {
		require(Duty.KEEP_PROGRESS, command.occurredOn(), metaData, context);
		requirePositive(command.amount(), "amount");
		Form.required(command.proof(), "proof", Form.TEXT);
		// A word nobody can look up would turn off a red light (F6).
		String proof = Citation.canonical(command.proof());
		if (proof == null) {
			throw Refusal.of(EvidenceRefusal.EVIDENCE_UNFIT, "proof").asException();
		}
		DocumentsAreOfNoLaterYear.require(proof, "proof", context.today());
		CapitalProven proven = new CapitalProven(this.project.id(), command.amount(), proof, command.occurredOn());
		if (!proven.equals(this.capital)) {
			AggregateLifecycle.apply(proven);
		}
	}

	private void require(Duty duty, LocalDate on, MetaData metaData, DecisionContext context) {
		Permissions.in(context).require(Attribution.from(metaData), duty, this.project.id(), this.project.scope());
		Form.notInFuture(on, "occurredOn", context.today());
		this.project.requireActive();
		this.project.requirePlausible(on, "occurredOn", context.directory());
	}

	private void requirePlan(int year, @Nullable WanYuan planned, Directory directory) {
		if (year < Days.FIRST.getYear() || year > Days.LAST.getYear()) {
			throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "year")
				.with("lowest", Days.FIRST.getYear())
				.with("highest", Days.LAST.getYear())
				.asException();
		}
		// A year is believed as long as any day of it is.
		boolean past = year < this.project.registeredOn().getYear();
		this.project.requirePlausible(past ? LocalDate.of(year, Month.DECEMBER, 31) : LocalDate.of(year, 1, 1), "year",
				directory);
		Form.required(planned, "planned");
		if (planned != null) {
			InvestmentStaysWithinThePlan.notNegative(planned, "planned");
			WanYuan total = this.project.total();
			if (total != null && !total.reaches(planned)) {
				throw Refusal.of(ProgressRefusal.PLAN_BEYOND_TOTAL, "planned").with("total", total).asException();
			}
		}
	}

	private static void requireReason(boolean replaces, @Nullable String reason) {
		if (replaces) {
			Form.reason(reason);
		}
		Form.optional(reason, "reason", Form.TEXT);
	}

	private static void requirePositive(@Nullable WanYuan amount, String field) {
		Form.required(amount, field);
		if (amount != null && amount.amount().signum() <= 0) {
			throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, field)
				.with("lowest", LEAST)
				.with("highest", MOST)
				.asException();
		}
	}

	@EventSourcingHandler
	void evolve(ProjectEvent event) {
		this.projectId = event.subject();
		this.project.evolve(event);
		this.annualPlans.evolve(event);
	}

	@EventSourcingHandler
	void evolve(ProgressEvent event) {
		this.annualPlans.evolve(event);
		if (event instanceof AnnualPlanSet it) {
			this.plans.put(it.year(), it);
		}
		else if (event instanceof FundPlanSet it) {
			this.fundPlans.put(it.year(), it);
		}
		else if (event instanceof FundsReceived it) {
			this.receipts.put(it.receiptId(), it);
		}
		else if (event instanceof FundsCorrected it) {
			this.receipts.put(it.receiptId(),
					new FundsReceived(it.projectId(), it.receiptId(), it.fundSource(), it.amount(), it.receivedOn()));
		}
		else if (event instanceof CapitalProven it) {
			this.capital = it;
		}
	}

}
