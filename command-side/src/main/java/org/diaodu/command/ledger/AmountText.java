package org.diaodu.command.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.diaodu.kernel.ledger.AmountUnit;
import org.diaodu.kernel.ledger.LedgerRefusal;
import org.diaodu.kernel.ledger.LedgerWarning;
import org.diaodu.kernel.message.RefusalCode;
import org.diaodu.kernel.value.WanYuan;
import org.jspecify.annotations.Nullable;

/**
 * An amount as a cell words it: with commas, with full-width digits, with a unit of its
 * own. What is not one exact amount in yuan is never turned into one.
 *
 * @param amount the amount, null when the cell gives none
 * @param finding why not, or what was done to it
 */
record AmountText(@Nullable WanYuan amount, @Nullable RefusalCode finding) {

	private static final AmountText NONE = new AmountText(null, null);

	private static final Pattern FOREIGN = Pattern.compile("欧元|美元|美金|日元|港元|港币|英镑|韩元|卢布|usd|eur|jpy|hkd|[$€£]");

	private static final Pattern VAGUE = Pattern.compile("约|多|余|超|以上|以下|左右|近|不少于|不低于|至少|不足|大概|-|~|～|至|—|–|\\+");

	private static final Pattern AMOUNT = Pattern
		.compile("(?:计划)?(?:总?投资额?)?(?:人民币|rmb|¥|￥)?:?(-?\\d+(?:\\.\\d+)?)(亿元|亿|万元|万|元)?(?:人民币)?");

	private static final Pattern GROUPED = Pattern.compile("(?<=\\d)[,，](?=\\d{3}(?!\\d))");

	/** 2000万件, 10万千瓦: a number of things, whatever stands before it. */
	private static final Pattern COUNT = Pattern.compile("\\d[亿万千百]*(?![亿万千百元])[\\p{IsHan}a-z]");

	private static final Pattern DIGIT = Pattern.compile("\\d");

	private static final int MAX_LENGTH = 60;

	/** Reads a cell in a column of the given unit. */
	static AmountText read(String cell, AmountUnit unit) {
		String meaningful = Wording.meaningful(cell);
		if (meaningful.isEmpty()) {
			return NONE;
		}
		String plain = Wording.plain(meaningful);
		if (plain.length() > MAX_LENGTH) {
			return new AmountText(null, LedgerRefusal.ROW_AMOUNT_UNREADABLE);
		}
		String digits = GROUPED.matcher(plain).replaceAll("");
		Matcher matcher = AMOUNT.matcher(digits);
		if (matcher.matches()) {
			return exact(new BigDecimal(matcher.group(1)), unit(matcher.group(2), unit));
		}
		if (FOREIGN.matcher(plain).find()) {
			return new AmountText(null, LedgerWarning.AMOUNT_FOREIGN);
		}
		String unsaid = VAGUE.matcher(plain).replaceAll("");
		if (VAGUE.matcher(plain).find() && !COUNT.matcher(unsaid).find() && DIGIT.matcher(plain).find()) {
			return new AmountText(null, LedgerWarning.AMOUNT_NOT_EXACT);
		}
		return new AmountText(null, LedgerRefusal.ROW_AMOUNT_UNREADABLE);
	}

	private static AmountText exact(BigDecimal number, AmountUnit unit) {
		BigDecimal wan = switch (unit) {
			case YUAN -> number.movePointLeft(4);
			case WAN_YUAN -> number;
			case YI_YUAN -> number.movePointRight(4);
		};
		BigDecimal rounded = wan.setScale(2, RoundingMode.HALF_UP);
		try {
			return new AmountText(new WanYuan(rounded),
					(rounded.compareTo(wan) != 0) ? LedgerWarning.AMOUNT_ROUNDED : null);
		}
		catch (IllegalArgumentException ex) {
			return new AmountText(null, LedgerRefusal.ROW_AMOUNT_UNREADABLE);
		}
	}

	private static AmountUnit unit(@Nullable String own, AmountUnit column) {
		if (own == null) {
			return column;
		}
		return switch (own.charAt(0)) {
			case '亿' -> AmountUnit.YI_YUAN;
			case '万' -> AmountUnit.WAN_YUAN;
			default -> AmountUnit.YUAN;
		};
	}

}
