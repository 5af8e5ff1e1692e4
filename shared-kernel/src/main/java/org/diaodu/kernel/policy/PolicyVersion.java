package org.diaodu.kernel.policy;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.value.WanYuan;

/**
 * A version of a parameter. Decisions that used it record {@link #version()}.
 *
 * @param version unique name among the versions of the parameter, such as {@code 2018-7}
 * @param documentNo number of the document it is in
 * @param clause clause of the document, or that it is a proposal
 * @param effectiveFrom first day it applies
 * @param effectiveTo last day it applies, null while no end was set; a later version ends
 * it the day before
 * @param values one for each field of the parameter, in its order
 */
public record PolicyVersion(PolicyParameter parameter, String version, String documentNo, String clause,
		LocalDate effectiveFrom, @Nullable LocalDate effectiveTo, List<PolicyValue> values) {

	public PolicyVersion {
		values = List.copyOf(values);
	}

	/** Whether it may apply on a day, were there no later version. */
	public boolean covers(LocalDate day) {
		return !day.isBefore(this.effectiveFrom) && (this.effectiveTo == null || !day.isAfter(this.effectiveTo));
	}

	/**
	 * A whole number: projects, days, working days or times a month.
	 * @throws IllegalArgumentException when the parameter has no such number
	 */
	public int number(PolicyField field) {
		return Integer.parseInt(text(field));
	}

	/**
	 * An amount in 万元.
	 * @throws IllegalArgumentException when the parameter has no such amount
	 */
	public WanYuan amount(PolicyField field) {
		return WanYuan.of(text(field));
	}

	/**
	 * A rank.
	 * @throws IllegalArgumentException when the parameter has no such rank
	 */
	public LeaderRank rank(PolicyField field) {
		return LeaderRank.valueOf(text(field));
	}

	/**
	 * The version that applies on a day.
	 * @param versions of one parameter, by first day
	 * @return null when none does: before the first, or after one that ended
	 */
	public static @Nullable PolicyVersion on(List<PolicyVersion> versions, LocalDate day) {
		PolicyVersion latest = null;
		for (PolicyVersion version : versions) {
			if (!version.effectiveFrom().isAfter(day)) {
				latest = version;
			}
		}
		return (latest != null && latest.covers(day)) ? latest : null;
	}

	/**
	 * A whole number, or null in a version that was adopted before the parameter had it.
	 */
	public @Nullable Integer numberIfSet(PolicyField field) {
		return this.values.stream()
			.filter((value) -> value.field() == field)
			.map((value) -> Integer.valueOf(value.value()))
			.findFirst()
			.orElse(null);
	}

	private String text(PolicyField field) {
		for (PolicyValue value : this.values) {
			if (value.field() == field) {
				return value.value();
			}
		}
		throw new IllegalArgumentException(this.parameter + " has no " + field);
	}

}
