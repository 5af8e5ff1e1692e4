package org.diaodu.command.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.value.WanYuan;

/**
 * What of a list that is imported anew is taken: it undoes no more than a correction may
 * (ADR 0176). Its other news is taken; where it says something else than what stands, a
 * person is told.
 */
@Clause({ "F-077", "F-093" })
final class ListedAnew {

	private static final String STAGE = "阶段";

	private final ProjectState state;

	private final LocalDate on;

	private final Directory directory;

	private final List<NotTaken> notTaken = new ArrayList<>();

	/**
	 * What of the list is not taken.
	 *
	 * @param what in words, for the timeline
	 */
	private record NotTaken(String what, Refusal why) {

	}

	ListedAnew(ProjectState state, LocalDate on, Directory directory) {
		this.state = state;
		this.on = on;
		this.directory = directory;
	}

	/**
	 * The facts as far as the list may change them.
	 * @param merged the facts as the list would have them
	 */
	ProjectFacts keep(ProjectFacts merged) {
		return keepStage(keepTotal(keepStart(merged)));
	}

	/** Refuses a row of which nothing was taken though it says something else. */
	void requireNothingLost() {
		if (!this.notTaken.isEmpty()) {
			throw this.notTaken.getFirst().why().asException();
		}
	}

	/** The reason of the correction, with what of the list was not taken. */
	String reason(String reason) {
		return this.notTaken.isEmpty() ? reason : reason
				+ "(未采用所列%s)".formatted(this.notTaken.stream().map(NotTaken::what).collect(Collectors.joining("、")));
	}

	private ProjectFacts keepStart(ProjectFacts merged) {
		LocalDate promised = this.state.facts().plannedStart();
		if (promised == null || promised.equals(merged.plannedStart())) {
			return merged;
		}
		if (merged.plannedStart() != null) {
			this.notTaken.add(new NotTaken("计划开工日期", WhatStandsIsNotUndone.promised(promised)));
		}
		return FactsMerge.withPlannedStart(merged, promised);
	}

	private ProjectFacts keepTotal(ProjectFacts merged) {
		WanYuan known = this.state.facts().amounts().total();
		Amounts listed = merged.amounts();
		return (known != null && listed.total() == null)
				? FactsMerge.withAmounts(merged,
						new Amounts(known, listed.fixedAssets(), listed.equipment(), listed.land(), listed.annualPlan(),
								listed.annualPlanYear(), listed.currency(), listed.originalAmount(), listed.rateOn()))
				: merged;
	}

	private ProjectFacts keepStage(ProjectFacts merged) {
		Stage known = this.state.facts().stage();
		Stage listed = merged.stage();
		if (known == null || Objects.equals(known, listed)) {
			return merged;
		}
		// A list that lags behind nodes is no news, nor is one that says nothing.
		if (listed == null || this.state.standing().isBehindNodes(listed)) {
			return FactsMerge.withStage(merged, known);
		}
		if (WhatStandsIsNotUndone.takesStartBack(known, listed)) {
			this.notTaken.add(new NotTaken(STAGE, WhatStandsIsNotUndone.undocumented()));
			return FactsMerge.withStage(merged, known);
		}
		if (this.state.standing().isBehindPool(known, listed)) {
			this.notTaken.add(new NotTaken(STAGE, this.state.standing().behindPool(listed, "facts.stage")));
			return FactsMerge.withStage(merged, known);
		}
		List<StageGates.Unpassed> open = this.state.openGates(listed, this.on, this.directory);
		if (!open.isEmpty()) {
			this.notTaken.add(new NotTaken(STAGE, StageGates.refusal(open, "facts.stage")));
			return FactsMerge.withStage(merged, known);
		}
		return merged;
	}

}
