package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.IdleGround;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.StartBasis;
import org.diaodu.kernel.lifecycle.command.RecordIdleCause;
import org.diaodu.kernel.lifecycle.command.RecordLandContract;
import org.diaodu.kernel.lifecycle.event.IdleCauseRecorded;
import org.diaodu.kernel.lifecycle.event.LandContractRecorded;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.value.WanYuan;

/**
 * The land of a project: the start its contract agrees to, and the year after which it is
 * suspected to lie idle (闲置土地处置办法). The contract also proves that the land was acquired,
 * so that nobody says so twice.
 */
@Clause("F-134")
final class Land {

	private static final WanYuan NOTHING = WanYuan.of(0);

	/**
	 * Just below 100 billion yuan, three times what any plot of land was ever sold for: a
	 * price beyond was given in yuan (a proposal). The total of a project is no bound: it
	 * may leave out its land.
	 */
	private static final WanYuan DEAREST = WanYuan.of("9999999.99");

	private final LifecycleState state;

	private final DecisionContext context;

	Land(LifecycleState state, DecisionContext context) {
		this.state = state;
		this.context = context;
	}

	List<LifecycleEvent> decide(RecordLandContract command) {
		Form.required(command.contractNo(), "contractNo", Form.NAME);
		Form.required(command.agreedStartOn(), "agreedStartOn");
		if (command.agreedStartOn().isBefore(command.occurredOn())) {
			throw Refusal.of(LifecycleRefusal.LAND_START_BEFORE_CONTRACT, "agreedStartOn").asException();
		}
		this.state.project().requirePlausible(command.agreedStartOn(), "agreedStartOn", this.context.directory());
		requirePlausible(command.price());
		LandContractRecorded known = this.state.contract(command.contractNo());
		if (known != null) {
			boolean same = known.agreedStartOn().equals(command.agreedStartOn())
					&& Objects.equals(known.price(), command.price())
					&& known.occurredOn().equals(command.occurredOn());
			if (!same) {
				throw Refusal.of(LifecycleRefusal.LAND_CONTRACT_EXISTS, "contractNo")
					.with("contractNo", command.contractNo())
					.asException();
			}
			return List.of();
		}
		String number = LandContractNumber.canonical(command.contractNo());
		if (number == null) {
			throw Refusal.of(LifecycleRefusal.LAND_CONTRACT_NUMBER_UNFIT, "contractNo").asException();
		}
		List<LifecycleEvent> recorded = new ArrayList<>();
		recorded.add(contract(number, command));
		Nodes nodes = Nodes.on(command.occurredOn(), this.state.project().family(), this.context);
		NodeDefinition acquired = nodes.meaning(NodeMeaning.LAND_ACQUIRED);
		if (acquired != null && this.state.stateOf(acquired) == NodeState.OPEN) {
			recorded.add(new Achievement(this.state, this.context).of(acquired, nodes,
					List.of(new NodeEvidence(EvidenceKind.LAND_CONTRACT, number)), null, command.occurredOn()));
		}
		return recorded;
	}

	List<LifecycleEvent> decide(RecordIdleCause command) {
		Form.required(command.cause(), "cause");
		Form.required(command.finding(), "finding", Form.TEXT);
		if (!this.state.isSuspectedIdle()) {
			throw Refusal.of(LifecycleRefusal.LAND_NOT_SUSPECTED_IDLE).asException();
		}
		return List.of(new IdleCauseRecorded(this.state.project().id(), command.cause(), command.finding(),
				command.occurredOn()));
	}

	/** The field is named as in the input (万元). */
	private static void requirePlausible(@Nullable WanYuan price) {
		if (price == null) {
			return;
		}
		if (price.isNegative()) {
			throw Refusal.of(ProjectRefusal.AMOUNT_NEGATIVE, "priceWanYuan").with("amount", price).asException();
		}
		if (price.compareTo(DEAREST) > 0) {
			throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "priceWanYuan")
				.with("lowest", NOTHING)
				.with("highest", DEAREST)
				.asException();
		}
	}

	private LandContractRecorded contract(String number, RecordLandContract command) {
		LocalDate start = command.agreedStartOn();
		List<DueClock> clocks = List.of();
		@Nullable String policyVersion = null;
		if (!this.state.isReported(NodeMeaning.WORK_STARTED)) {
			PolicyVersion rule = Rules.on(command.occurredOn(), PolicyParameter.STATUTORY_PERIODS,
					this.context.directory());
			clocks = List.of(new DueClock(ClockKind.START_DUE, StartBasis.LAND_CONTRACT.name(), Deadline.on(start)),
					new DueClock(ClockKind.IDLE_LAND, IdleGround.NOT_STARTED.name(), Deadline.after(start,
							rule.number(PolicyField.IDLE_YEARS), DayCount.YEARS, this.context.directory().calendar())));
			policyVersion = rule.version();
		}
		return new LandContractRecorded(this.state.project().id(), number, start, command.price(), policyVersion,
				clocks, command.occurredOn());
	}

}
