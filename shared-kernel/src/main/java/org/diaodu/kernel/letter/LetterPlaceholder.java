package org.diaodu.kernel.letter;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * What a template may leave to the program: written between double braces, such as
 * <code>{{项目名称}}</code>. None of them is the name of a person, since what is kept as
 * evidence cannot be erased.
 */
@Clause({ "F-064", "F-119", "F-120", "F-121" })
public enum LetterPlaceholder {

	/** Number of the letter. */
	NUMBER("函件编号"),
	/** Unit that sends it. */
	ISSUER("发文单位"),
	/** Unit it is for. */
	ADDRESSEE("主送单位"),
	/** Unit that must act. */
	RESPONSIBLE("责任单位"),
	/** Day of the letter. */
	DATE("发文日期"),
	/** Name the project had that day. */
	PROJECT("项目名称"),
	/** Number of the obstacle, in groups. */
	OBSTACLE("问题编号"),
	/** Where it is stuck. */
	BLOCKED_AT("受阻环节"),
	/** What blocks. */
	DESCRIPTION("问题描述"),
	/** Sub-item of the taxonomy. */
	ITEM("问题类别"),
	/** Lead unit. */
	LEAD("牵头单位"),
	/** Cooperating units. */
	COOPERATORS("配合单位"),
	/** Tier that must solve it. */
	TIER("解决层级"),
	/** Present due day. */
	DUE("办理时限"),
	/** Due day of the first sorting. */
	ORIGINAL_DUE("原办理时限"),
	/** Last day to answer this letter. */
	ANSWER_BY("答复时限"),
	/** Which urging it is. */
	URGE_NUMBER("催办次数"),
	/** Why it is urged. */
	URGE_CAUSE("催办原因"),
	/** What whoever sent it said: reason, decision or record. */
	REASON("事由"),
	/** Government that decided. */
	DECIDED_BY("决定机关"),
	/** Number of its minutes or reply. */
	DECISION("决定文号"),
	/** How many people were called in. */
	INTERVIEWED("约谈人数");

	private final String label;

	LetterPlaceholder(String label) {
		this.label = label;
	}

	/** As templates write it, without braces. */
	public String label() {
		return this.label;
	}

	/** The one written so, or null. */
	public static @Nullable LetterPlaceholder of(String label) {
		return Arrays.stream(values()).filter((each) -> each.label.equals(label)).findFirst().orElse(null);
	}

	/** All of them, as templates write them. */
	public static List<String> labels() {
		return Arrays.stream(values()).map(LetterPlaceholder::label).toList();
	}

}
