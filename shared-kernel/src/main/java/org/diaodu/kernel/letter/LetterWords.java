package org.diaodu.kernel.letter;

import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.UrgeCause;

/**
 * The words letters and their file names use for closed sets of values.
 */
public final class LetterWords {

	private LetterWords() {
	}

	/** 函件名称. */
	public static String of(LetterForm form) {
		return switch (form) {
			case ASSIGNMENT -> "交办函";
			case URGING -> "催办通知书";
			case SUPERVISION -> "督办立项通知";
			case WARNING_BLUE -> "蓝色督办函";
			case WARNING_YELLOW -> "黄色督办函";
			case WARNING_RED -> "红色督办函";
			case CRITICISM -> "通报";
			case INTERVIEW -> "约谈记录";
			case DECISION -> "决定事项落实函";
			case REASSIGNMENT -> "重新交办函";
		};
	}

	/** What a letter is called when it is saved. */
	public static String fileName(LetterForm form, String letterNumber) {
		return of(form) + letterNumber + ".docx";
	}

	/** What a template is called when it is saved. */
	public static String templateName(LetterForm form, int version) {
		return of(form) + "模板第" + version + "版.docx";
	}

	/** 催办原因. */
	public static String of(UrgeCause cause) {
		return switch (cause) {
			case HALF -> "办理时限已过半";
			case DAY_BEFORE -> "距办理时限届满仅余一个工作日";
			case DUE -> "办理时限已到期";
			case AFTER_DUE -> "办理时限届满后一个工作日仍未办结";
			case STEP_LATE -> "办理环节逾期未办";
			case MANUAL -> "工作需要";
		};
	}

	/** 催办事由 of a last day that passed, with that day. */
	public static String passed(UrgeCause cause, String day) {
		return of(cause).replaceFirst("办理时限", "办理时限(" + day + ")");
	}

	/** 解决层级. */
	public static String of(SolvingTier tier) {
		return switch (tier) {
			case ZONE -> "开发区(园区、功能区、街道、乡镇)";
			case DISTRICT -> "区、县(市)";
			case CITY -> "市";
			case LEADING_GROUP -> "市重大项目领导小组";
		};
	}

	/** 决定机关. */
	public static String of(GovernmentBody body) {
		return switch (body) {
			case DISTRICT_GOVERNMENT -> "区、县(市)政府";
			case CITY_GOVERNMENT -> "市政府";
			case LEADING_GROUP -> "市重大项目领导小组";
		};
	}

}
