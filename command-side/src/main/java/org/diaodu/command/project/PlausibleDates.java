package org.diaodu.command.project;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;

/**
 * No fact of a project is decades older than its registration, and nothing is planned for
 * decades ahead: such a day is a slip of the pen. How many years are meant is policy;
 * where none was adopted nothing is judged.
 */
@Clause({ "F-002", "F-095" })
public final class PlausibleDates {

	private PlausibleDates() {
	}

	/**
	 * Refuses a day that lies too far from another.
	 * @param day what is judged, null when none was given
	 * @param around the registration of the project, or the day it is registered on
	 */
	public static void require(@Nullable LocalDate day, LocalDate around, String field, Directory directory) {
		PolicyVersion rule = rule(around, directory);
		if (day == null || rule == null) {
			return;
		}
		LocalDate earliest = around.minusYears(rule.number(PolicyField.FACT_YEARS_BACK));
		LocalDate latest = around.plusYears(rule.number(PolicyField.PLAN_YEARS_AHEAD));
		if (day.isBefore(earliest)) {
			throw Refusal.of(CommonRefusal.DATE_TOO_EARLY, field).with("earliest", earliest).asException();
		}
		if (day.isAfter(latest)) {
			throw Refusal.of(CommonRefusal.DATE_TOO_LATE, field).with("latest", latest).asException();
		}
	}

	/** What came before the first version is judged by the first (ADR 0011). */
	private static @Nullable PolicyVersion rule(LocalDate around, Directory directory) {
		PolicyVersion rule = directory.policy(PolicyParameter.PLAUSIBLE_DATES, around);
		List<PolicyVersion> versions = directory.versions(PolicyParameter.PLAUSIBLE_DATES);
		boolean before = rule == null && !versions.isEmpty() && around.isBefore(versions.getFirst().effectiveFrom());
		return before ? versions.getFirst() : rule;
	}

}
