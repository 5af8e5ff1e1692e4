package org.diaodu.kernel.policy;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.value.WanYuan;

/**
 * The named values a {@link PolicyParameter} consists of, each with its unit and bounds
 * (both inclusive). Names are stored for ever.
 */
@Clause({ "F-002", "F-040", "F-062", "F-064", "F-067" })
public enum PolicyField {

	/** From this amount zones schedule a project. */
	ZONE_AMOUNT(Unit.WAN_YUAN, "0.01", "99999999.99"),
	/** From this amount districts schedule it as key. */
	DISTRICT_AMOUNT(Unit.WAN_YUAN, "0.01", "99999999.99"),
	/** From this amount city construction departments schedule it as key. */
	DEPARTMENT_AMOUNT(Unit.WAN_YUAN, "0.01", "99999999.99"),
	/** From this amount the city schedules it as key. */
	CITY_AMOUNT(Unit.WAN_YUAN, "0.01", "99999999.99"),
	/** How many major projects there may be at a time. */
	MAJOR_PROJECTS(Unit.PROJECTS, "1", "10000"),
	/** How many projects one 专员 may have. */
	SPECIALIST_PROJECTS(Unit.PROJECTS, "1", "10000"),
	/** How many projects one 专管员 may have. */
	MANAGER_PROJECTS(Unit.PROJECTS, "1", "10000"),
	/** How many projects one 联络员 may have. */
	LIAISON_PROJECTS(Unit.PROJECTS, "1", "10000"),
	/** The lowest rank whose holder may guarantee a major project. */
	MAJOR_GUARANTOR_RANK(Unit.RANK, null, null),
	/** At most so many days between two visits to a major project. */
	MAJOR_VISIT_DAYS(Unit.DAYS, "1", "366"),
	/** At most so many days between two visits to another guaranteed project. */
	OTHER_VISIT_DAYS(Unit.DAYS, "1", "366"),
	/** At least so many visits of the 专员 in a month. */
	VISITS_PER_MONTH(Unit.TIMES_A_MONTH, "0", "31"),
	/** At most so many days between two reports of progress. */
	UPDATE_DAYS(Unit.DAYS, "1", "366"),
	/** At most so many working days until a matter raised is answered. */
	RESPONSE_WORKING_DAYS(Unit.WORKING_DAYS, "1", "250"),
	/** So many days before a planned day it cannot be moved any more. */
	LOCK_DAYS(Unit.DAYS, "0", "366"),
	/** All changes together move a day by at most this share of its original length. */
	EXTENSION_PERCENT(Unit.PERCENT, "0", "1000"),
	/** A day is moved at most so often. */
	EXTENSIONS(Unit.TIMES, "0", "100"),
	/** A stop of work is reported within so many months (建筑法 10). */
	STOP_REPORT_MONTHS(Unit.MONTHS, "1", "120"),
	/** After so many years of standstill the licence is verified again (建筑法 10). */
	REVERIFY_YEARS(Unit.YEARS, "1", "10"),
	/** An acceptance is filed within so many days (质量条例 49). */
	ACCEPTANCE_FILING_DAYS(Unit.DAYS, "1", "366"),
	/** Land not built on for so many years is suspected to lie idle. */
	IDLE_YEARS(Unit.YEARS, "1", "10"),
	/** Started, but invested less than this share: idle when stopped as long. */
	IDLE_INVESTED_PERCENT(Unit.PERCENT, "0", "100"),
	/**
	 * Started, but built less than this share: idle when stopped as long. Of versions
	 * adopted before {@link #IDLE_BUILT_PART}: whole percents cannot say a third.
	 */
	IDLE_BUILT_PERCENT(Unit.PERCENT, "0", "100"),
	/** So many planned months in a row missed turn START red. */
	START_RED_MONTHS(Unit.MONTHS, "1", "120"),
	/** From so many points below time progress PROGRESS is yellow. */
	PROGRESS_YELLOW_POINTS(Unit.POINTS, "0", "100"),
	/** Above so many points below time progress PROGRESS is red. */
	PROGRESS_RED_POINTS(Unit.POINTS, "0", "100"),
	/** Yellow in so many months in a row turns PROGRESS red. */
	PROGRESS_RED_MONTHS(Unit.MONTHS, "1", "120"),
	/** Above so many points behind the payment plan FUNDS is red. */
	FUNDS_RED_POINTS(Unit.POINTS, "0", "100"),
	/** Not entered more than so many months after the start: STATISTICS is yellow. */
	STATISTICS_YELLOW_MONTHS(Unit.MONTHS, "0", "120"),
	/** Not entered more than so many months after the start: STATISTICS is red. */
	STATISTICS_RED_MONTHS(Unit.MONTHS, "0", "120"),
	/** An obstacle past this share of its clock turns OBSTACLE yellow. */
	OBSTACLE_YELLOW_PERCENT(Unit.PERCENT, "0", "100"),
	/**
	 * An obstacle that stops work, open for more than so many working days, turns
	 * OBSTACLE red.
	 */
	STOPPED_WORK_RED_DAYS(Unit.WORKING_DAYS, "0", "250"),
	/** An obstacle is sorted within so many working days. */
	SORT_DAYS(Unit.WORKING_DAYS, "0", "250"),
	/** An obstacle is accepted or returned within so many working days. */
	RESPONSE_DAYS(Unit.WORKING_DAYS, "0", "250"),
	/** A cooperating unit answers within so many working days. */
	COOPERATOR_DAYS(Unit.WORKING_DAYS, "1", "250"),
	/** An extension is decided on within so many working days. */
	EXTENSION_DECISION_DAYS(Unit.WORKING_DAYS, "0", "250"),
	/** A solution is confirmed or refused within so many working days. */
	CONFIRMATION_DAYS(Unit.WORKING_DAYS, "1", "250"),
	/** Who stays silent for so many working days has confirmed. */
	SILENCE_DAYS(Unit.WORKING_DAYS, "1", "250"),
	/** Who rates low is called back within so many working days. */
	CALL_BACK_DAYS(Unit.WORKING_DAYS, "0", "250"),
	/** Up to so many marks of five a rating is low. */
	LOW_RATING(Unit.MARKS, "0", "4"),
	/** What stops work has this share of the working days, rounded down, at least one. */
	STOPPED_WORK_PERCENT(Unit.PERCENT, "1", "100"),
	/** In the last so many working days no extension may be asked for. */
	LOCK_WORKING_DAYS(Unit.WORKING_DAYS, "0", "250"),
	/** So many working days after the due day supervision opens. */
	SUPERVISION_DAYS(Unit.WORKING_DAYS, "0", "250"),
	/** A letter of supervision is answered within so many working days. */
	LETTER_DAYS(Unit.WORKING_DAYS, "1", "250"),
	/**
	 * So many working days after the first urging of what is overdue it may be
	 * criticised.
	 */
	CRITICISM_DAYS(Unit.WORKING_DAYS, "0", "250"),
	/**
	 * All extensions of an obstacle together give at most this share of its first days.
	 */
	OBSTACLE_EXTENSION_PERCENT(Unit.PERCENT, "0", "1000"),
	/** An obstacle is extended at most so often. */
	OBSTACLE_EXTENSIONS(Unit.TIMES, "0", "100"),
	/** An obstacle that was extended so often turns OBSTACLE yellow. */
	OBSTACLE_YELLOW_EXTENSIONS(Unit.TIMES, "1", "100"),
	/**
	 * An obstacle by which OBSTACLE was red at so many month's ends in a row is
	 * supervised.
	 */
	SUPERVISION_RED_MONTHS(Unit.MONTHS, "1", "120"),
	/** A fact is at most so many years older than the registration of its project. */
	FACT_YEARS_BACK(Unit.YEARS, "0", "100"),
	/** Nothing is planned for more than so many years ahead. */
	PLAN_YEARS_AHEAD(Unit.YEARS, "1", "100"),
	/** The owner may ask for more speed once in so many working days. */
	WISH_WORKING_DAYS(Unit.WORKING_DAYS, "0", "250"),
	/**
	 * For so many working days what its reporter took back can be taken up again by them.
	 */
	REVOCATION_WORKING_DAYS(Unit.WORKING_DAYS, "0", "250"),
	/**
	 * Within so many working days a standstill of the clocks of a permit is told; 0: on
	 * its day.
	 */
	STANDSTILL_WORKING_DAYS(Unit.WORKING_DAYS, "0", "250"),
	/**
	 * An office asks the owner of an application for more at most so often (行政许可法 32:
	 * once, for all of it).
	 */
	SUPPLEMENT_REQUESTS(Unit.TIMES, "1", "100"),
	/** Whoever is late with a step is urged each time so many working days passed. */
	STEP_URGING_DAYS(Unit.WORKING_DAYS, "1", "250"),
	/** So many working days after the last day of a step the tier above decides. */
	STEP_ESCALATION_DAYS(Unit.WORKING_DAYS, "1", "250"),
	/** By hand, a unit is urged about an obstacle once in so many working days. */
	URGING_WORKING_DAYS(Unit.WORKING_DAYS, "1", "250"),
	/** Started, but built less than one part in so many: idle when stopped as long. */
	IDLE_BUILT_PART(Unit.PARTS, "1", "100"),
	/**
	 * Within so many working days of a standstill whoever may end it does, or lets its
	 * clocks stand still anew.
	 */
	RESUMPTION_DAYS(Unit.WORKING_DAYS, "1", "250"),
	/** What may be struck off is within so many working days. */
	CLOSING_DAYS(Unit.WORKING_DAYS, "1", "250"),
	/** Supervision of what is gone is concluded within so many working days. */
	CONCLUSION_DAYS(Unit.WORKING_DAYS, "1", "250");

	/** What a value is counted in. */
	public enum Unit {

		/** 万元, two decimals */
		WAN_YUAN,
		/** 个项目, whole */
		PROJECTS,
		/** 日(自然日), whole */
		DAYS,
		/** 工作日, whole */
		WORKING_DAYS,
		/** 次/月, whole */
		TIMES_A_MONTH,
		/** 次, whole */
		TIMES,
		/** 个月, whole */
		MONTHS,
		/** 年, whole */
		YEARS,
		/** 个百分点, whole */
		POINTS,
		/** 分, whole */
		MARKS,
		/** 分之一, whole: one part in so many */
		PARTS,
		/** %, whole */
		PERCENT,
		/** 职级, a constant of {@link LeaderRank} */
		RANK

	}

	private final Unit unit;

	private final @Nullable String lowest;

	private final @Nullable String highest;

	PolicyField(Unit unit, @Nullable String lowest, @Nullable String highest) {
		this.unit = unit;
		this.lowest = lowest;
		this.highest = highest;
	}

	/** What a value is counted in. */
	public Unit unit() {
		return this.unit;
	}

	/** The lowest value allowed, or null for a rank. */
	public @Nullable String lowest() {
		return this.lowest;
	}

	/** The highest value allowed, or null for a rank. */
	public @Nullable String highest() {
		return this.highest;
	}

	/** The field that limits the projects of an officer in that role, or null. */
	public static @Nullable PolicyField loadOf(Role role) {
		return switch (role) {
			case SPECIALIST -> SPECIALIST_PROJECTS;
			case MANAGER -> MANAGER_PROJECTS;
			case LIAISON -> LIAISON_PROJECTS;
			case OWNER_CONTACT, RESPONSIBLE_LEADER, GUARANTOR, COORDINATOR, INSPECTOR, DISCIPLINE_SUPERVISOR,
					STATISTICIAN, COMMERCE, PUBLIC, SYSTEM ->
				null;
		};
	}

	/**
	 * The one way a value of this field is written, such as {@code 500.00} or {@code 72}.
	 * @return null when the text is no value of this field; the bounds are not judged
	 */
	public @Nullable String canonical(String text) {
		try {
			return switch (this.unit) {
				case WAN_YUAN -> WanYuan.of(text.strip()).toString();
				case PROJECTS, DAYS, WORKING_DAYS, TIMES_A_MONTH, TIMES, MONTHS, YEARS, POINTS, MARKS, PARTS, PERCENT ->
					Integer.toString(Integer.parseInt(text.strip()));
				case RANK -> LeaderRank.valueOf(text.strip()).name();
			};
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** Whether a canonical value lies within the bounds. */
	public boolean allows(String canonical) {
		return this.lowest == null || this.highest == null
				|| new BigDecimal(canonical).compareTo(new BigDecimal(this.lowest)) >= 0
						&& new BigDecimal(canonical).compareTo(new BigDecimal(this.highest)) <= 0;
	}

}
