package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.lifecycle.IdleGround;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.StartBasis;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;

/**
 * What reaching a node starts and ends (C6.5): after the start, statistical entry is due;
 * after the acceptance, its filing.
 */
@Clause({ "F-074", "F-075", "F-102" })
final class Achievement {

	private final LifecycleState state;

	private final DecisionContext context;

	Achievement(LifecycleState state, DecisionContext context) {
		this.state = state;
		this.context = context;
	}

	NodeAchieved of(NodeDefinition node, Nodes nodes, List<NodeEvidence> evidence, @Nullable String note,
			LocalDate on) {
		List<ClockRef> ends = new ArrayList<>();
		ends.add(new ClockRef(ClockKind.NODE_DUE, node.code()));
		List<DueClock> starts = List.of();
		@Nullable String policyVersion = null;
		switch (node.meaning()) {
			case WORK_STARTED -> {
				for (StartBasis basis : StartBasis.values()) {
					ends.add(new ClockRef(ClockKind.START_DUE, basis.name()));
				}
				ends.add(new ClockRef(ClockKind.IDLE_LAND, IdleGround.NOT_STARTED.name()));
				// Those of a start that was only stated: counted from the day now.
				ends.add(new ClockRef(ClockKind.STATISTICS_ENTRY_DUE, "1"));
				ends.add(new ClockRef(ClockKind.STATISTICS_ENTRY_DUE, "2"));
				if (this.state.project().isCounted() && !this.state.proof().isEntered()) {
					PolicyVersion rule = rule(on, PolicyParameter.STATISTICS_LIGHT);
					starts = List.of(entryDue("1", rule.number(PolicyField.STATISTICS_YELLOW_MONTHS), on),
							entryDue("2", rule.number(PolicyField.STATISTICS_RED_MONTHS), on));
					policyVersion = rule.version();
				}
			}
			case ACCEPTED -> {
				if (!this.state.isReported(NodeMeaning.ACCEPTANCE_FILED)) {
					PolicyVersion rule = rule(on, PolicyParameter.STATUTORY_PERIODS);
					starts = List.of(new DueClock(ClockKind.ACCEPTANCE_FILING_DUE, "",
							after(on, rule.number(PolicyField.ACCEPTANCE_FILING_DAYS), DayCount.DAYS)));
					policyVersion = rule.version();
				}
			}
			case ACCEPTANCE_FILED -> ends.add(new ClockRef(ClockKind.ACCEPTANCE_FILING_DUE, ""));
			case ORDINARY, SIGNED, COMPANY_REGISTERED, CAPITAL_PAID, LANDED, FILED, LAND_ACQUIRED, LAND_CLEARED,
					STATISTICALLY_ENTERED, IN_PRODUCTION -> {
				// Start and end nothing but their own day.
			}
		}
		ends.removeIf((ref) -> this.state.clocks().deadline(ref) == null);
		return new NodeAchieved(this.state.project().id(), node.code(), node.meaning(), evidence, note, nodes.version(),
				policyVersion, starts, ends, on);
	}

	private DueClock entryDue(String key, int months, LocalDate startedOn) {
		return new DueClock(ClockKind.STATISTICS_ENTRY_DUE, key, after(startedOn, months, DayCount.MONTHS));
	}

	private Deadline after(LocalDate day, int count, DayCount unit) {
		return Deadline.after(day, count, unit, this.context.directory().calendar());
	}

	private PolicyVersion rule(LocalDate on, PolicyParameter parameter) {
		return Rules.on(on, parameter, this.context.directory());
	}

}
