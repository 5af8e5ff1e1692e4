package org.diaodu.kernel.policy;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * What the order and its followers may set anew: the closed catalogue of parameters
 * (F-002). Each has versions by first day.
 */
@Clause({ "F-002", "F-040", "F-059", "F-062", "F-064", "F-067" })
public enum PolicyParameter {

	/**
	 * 分级调度门槛: the amounts from which each tier schedules. What the city schedules needs
	 * the sheet of names and a guarantor, and may be a major project (F-059, F-063,
	 * F-065).
	 */
	TIER_THRESHOLDS(true, PolicyField.ZONE_AMOUNT, PolicyField.DISTRICT_AMOUNT, PolicyField.DEPARTMENT_AMOUNT,
			PolicyField.CITY_AMOUNT),
	/** 重大项目数量: 72 in the order. */
	MAJOR_PROJECT_QUOTA(true, PolicyField.MAJOR_PROJECTS),
	/** 管理人员负荷上限 */
	OFFICER_LOAD_LIMIT(false, PolicyField.SPECIALIST_PROJECTS, PolicyField.MANAGER_PROJECTS,
			PolicyField.LIAISON_PROJECTS),
	/** 重大项目包保领导职级下限 */
	GUARANTEE_RANK(true, PolicyField.MAJOR_GUARANTOR_RANK),
	/** 包保走访频次 */
	GUARANTEE_VISITS(false, PolicyField.MAJOR_VISIT_DAYS, PolicyField.OTHER_VISIT_DAYS),
	/** 专员服务标准 */
	SERVICE_STANDARD(false, PolicyField.VISITS_PER_MONTH, PolicyField.UPDATE_DAYS, PolicyField.RESPONSE_WORKING_DAYS),
	/** 节点调整规则: how often and how far a frozen day may be moved, and how late. */
	NODE_DATE_CHANGES(false, PolicyField.LOCK_DAYS, PolicyField.EXTENSION_PERCENT, PolicyField.EXTENSIONS),
	/** 法定时限: what the platform watches by itself (C6.5). */
	STATUTORY_PERIODS(false, PolicyField.STOP_REPORT_MONTHS, PolicyField.REVERIFY_YEARS,
			PolicyField.ACCEPTANCE_FILING_DAYS, PolicyField.IDLE_YEARS, PolicyField.IDLE_INVESTED_PERCENT,
			PolicyField.IDLE_BUILT_PART),
	/** 开工亮灯 */
	START_LIGHT(false, PolicyField.START_RED_MONTHS),
	/** 进度亮灯 */
	PROGRESS_LIGHT(false, PolicyField.PROGRESS_YELLOW_POINTS, PolicyField.PROGRESS_RED_POINTS,
			PolicyField.PROGRESS_RED_MONTHS),
	/** 资金亮灯 */
	FUNDS_LIGHT(false, PolicyField.FUNDS_RED_POINTS),
	/** 纳统亮灯 */
	STATISTICS_LIGHT(false, PolicyField.STATISTICS_YELLOW_MONTHS, PolicyField.STATISTICS_RED_MONTHS),
	/** 受阻亮灯 */
	OBSTACLE_LIGHT(false, PolicyField.OBSTACLE_YELLOW_PERCENT, PolicyField.STOPPED_WORK_RED_DAYS,
			PolicyField.OBSTACLE_YELLOW_EXTENSIONS),
	/** 受阻问题各环节时限 (D4) */
	OBSTACLE_STEPS(false, PolicyField.SORT_DAYS, PolicyField.RESPONSE_DAYS, PolicyField.COOPERATOR_DAYS,
			PolicyField.EXTENSION_DECISION_DAYS, PolicyField.CONFIRMATION_DAYS, PolicyField.SILENCE_DAYS,
			PolicyField.CALL_BACK_DAYS, PolicyField.LOW_RATING, PolicyField.STOPPED_WORK_PERCENT),
	/** 受阻问题延期规则 */
	OBSTACLE_EXTENSIONS(false, PolicyField.LOCK_WORKING_DAYS, PolicyField.OBSTACLE_EXTENSION_PERCENT,
			PolicyField.OBSTACLE_EXTENSIONS),
	/** 受阻问题督办通报 */
	OBSTACLE_SUPERVISION(false, PolicyField.SUPERVISION_DAYS, PolicyField.LETTER_DAYS, PolicyField.CRITICISM_DAYS,
			PolicyField.SUPERVISION_RED_MONTHS),
	/** 日期合理范围: how far back facts and how far ahead plans are believed. */
	PLAUSIBLE_DATES(false, PolicyField.FACT_YEARS_BACK, PolicyField.PLAN_YEARS_AHEAD),
	/** 上报人、项目联系人事项期限: how often they may ask for speed, and what they take back. */
	OBSTACLE_REPORTER_TERMS(false, PolicyField.WISH_WORKING_DAYS, PolicyField.REVOCATION_WORKING_DAYS),
	/** 审批停表、补正规则: how late a standstill is told, and how often more is asked for. */
	PERMIT_STEPS(false, PolicyField.STANDSTILL_WORKING_DAYS, PolicyField.SUPPLEMENT_REQUESTS),
	/**
	 * 受阻问题环节逾期: how often who is late with a step is urged, and when the tier above
	 * decides; and when a standstill, a closing and the conclusion of a supervision are
	 * late.
	 */
	OBSTACLE_LATE_STEPS(false, PolicyField.STEP_URGING_DAYS, PolicyField.STEP_ESCALATION_DAYS,
			PolicyField.RESUMPTION_DAYS, PolicyField.CLOSING_DAYS, PolicyField.CONCLUSION_DAYS),
	/** 受阻问题人工催办规则: how often a unit is urged by hand. */
	OBSTACLE_URGING(false, PolicyField.URGING_WORKING_DAYS);

	private final boolean fourEyes;

	private final List<PolicyField> fields;

	PolicyParameter(boolean fourEyes, PolicyField... fields) {
		this.fourEyes = fourEyes;
		this.fields = List.of(fields);
	}

	/**
	 * Whether a second natural person of another unit must approve: so for thresholds and
	 * quotas.
	 */
	public boolean fourEyes() {
		return this.fourEyes;
	}

	/** The values each version must have, all of them. */
	public List<PolicyField> fields() {
		return this.fields;
	}

	/** The id of the aggregate that keeps its versions. */
	public String policyId() {
		return "policy-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The parameter with that aggregate id, or null. */
	public static @Nullable PolicyParameter ofPolicyId(String policyId) {
		for (PolicyParameter parameter : values()) {
			if (parameter.policyId().equals(policyId)) {
				return parameter;
			}
		}
		return null;
	}

}
