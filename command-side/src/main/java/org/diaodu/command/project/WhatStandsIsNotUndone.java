package org.diaodu.command.project;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.evidence.Citation;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Stage;

/**
 * What facts that are stated anew may not undo (ADR 0176): a start that was promised, a
 * start that was stated, a total that is known.
 */
@Clause({ "F-077", "F-103" })
public final class WhatStandsIsNotUndone {

	private WhatStandsIsNotUndone() {
	}

	/** Refuses a correction that does. */
	static void require(ProjectFacts before, ProjectFacts after, Attribution by) {
		LocalDate promised = before.plannedStart();
		if (promised != null && !promised.equals(after.plannedStart())) {
			throw promised(promised).asException();
		}
		requireTotalKept(before.amounts(), after.amounts(), "facts.amounts.total");
		if (before.stage() != null && after.stage() == null) {
			throw Refusal.of(ProjectRefusal.KNOWN_FACT_REMOVED, "facts.stage").asException();
		}
		requireStartTakenBackByDocument(before.stage(), after.stage(), by);
	}

	/** A known total is replaced by another one only. */
	static void requireTotalKept(Amounts before, Amounts after, String field) {
		if (before.total() != null && after.total() == null) {
			throw Refusal.of(ProjectRefusal.KNOWN_FACT_REMOVED, field).asException();
		}
	}

	/**
	 * Who takes a stated start back, by a stage before construction, cites what says so:
	 * lights and clocks follow.
	 */
	public static void requireStartTakenBackByDocument(@Nullable Stage before, @Nullable Stage after, Attribution by) {
		if (takesStartBack(before, after) && !Citation.namesADocument(by.evidence())) {
			throw undocumented().asException();
		}
	}

	static boolean takesStartBack(@Nullable Stage before, @Nullable Stage after) {
		return isUnderWay(before) && !isUnderWay(after);
	}

	private static boolean isUnderWay(@Nullable Stage stage) {
		return stage != null && stage.compareTo(Stage.CONSTRUCTION) >= 0;
	}

	static Refusal undocumented() {
		return Refusal.of(ProjectRefusal.STATED_START_UNDOCUMENTED, "evidence");
	}

	static Refusal promised(LocalDate promised) {
		return Refusal.of(ProjectRefusal.PLANNED_START_PROMISED, "facts.plannedStart").with("planned", promised);
	}

}
