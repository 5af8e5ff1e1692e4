package org.diaodu.command.ledger;

import java.util.regex.Pattern;

import org.diaodu.kernel.ledger.LedgerField;
import org.jspecify.annotations.Nullable;

/**
 * Tells projects from everything else that stands in a list: totals, titles of groups,
 * notes, repeated headings. Real names that look like totals (君澜府小区, 汉中综合保税区) are
 * projects, since only a whole word counts and what else the row says decides.
 */
final class RowKinds {

	private static final Pattern TOTAL = Pattern.compile("(?:总?合计|总计|共计|小计|累计|全市合计|本页小计|合计数?)(?:[:(].*)?");

	private static final Pattern NOTE = Pattern.compile(
			"(?:备注|注|说明|填表说明|填报说明|附注|编制说明|注释|标★.*|制表人?|填表人|填报人|审核人?|联系人|联系电话|报送时间|填报时间|填报日期)[:0-9].*" + "|(?:备注|说明|注)");

	private static final Pattern ORDINAL = Pattern
		.compile("(?:[一二三四五六七八九十百]+[、.,]|\\([一二三四五六七八九十百]+\\)|第[一二三四五六七八九十]+[类部章][、:]?|[-—–─]{1,3}|[ivx]+[、.])(.*)");

	private static final Pattern ORDINAL_ALONE = Pattern.compile("\\(?[一二三四五六七八九十百]+\\)?[、.]?|[ivx]+[、.]?");

	private static final Pattern COUNT = Pattern.compile("\\d{1,6}(?:[个项])?");

	private static final Pattern TITLE = Pattern
		.compile(".*(?:清单|计划表|一览表|明细表|汇总表|名单|台账|投资计划|附件\\d*|附表\\d*|第\\d+页.*|续表)");

	private final SheetLayout layout;

	private final Columns columns;

	private boolean numbered;

	RowKinds(SheetLayout layout, Columns columns) {
		this.layout = layout;
		this.columns = columns;
	}

	/** What a row is. */
	enum Kind {

		/** a project */
		PROJECT,
		/** title of a group, with or without its count and sum */
		GROUP,
		/** 合计, 小计 */
		TOTAL,
		/** 备注 */
		NOTE,
		/** the heading again, or a page title */
		HEADING,
		/** nothing */
		BLANK

	}

	/** Judges the next row; rows must come in their order. */
	Kind judge(RawRow row) {
		int filled = row.filled();
		if (filled == 0 || allErrors(row)) {
			return Kind.BLANK;
		}
		if (row.number() <= this.layout.lastHeadingRow() || this.layout.isRepeatedHeading(row)) {
			return Kind.HEADING;
		}
		String name = Wording.plain(this.columns.text(row, LedgerField.NAME));
		String sequence = Wording.plain(this.columns.text(row, LedgerField.SEQUENCE));
		String first = Wording.plain(row.first());
		if (TOTAL.matcher(name).matches() || (name.isEmpty() && TOTAL.matcher(first).matches())
				|| (TOTAL.matcher(sequence).matches() && !saysWhose(row))) {
			return Kind.TOTAL;
		}
		if (NOTE.matcher(first).matches() && (filled <= 2 || name.isEmpty())) {
			return Kind.NOTE;
		}
		if (filled == 1 && this.columns.count() > 1 && !COUNT.matcher(sequence).matches()) {
			return alone(row, name, first);
		}
		if (isGroup(row, name, sequence)) {
			return Kind.GROUP;
		}
		if (!sequence.isEmpty() && COUNT.matcher(sequence).matches()) {
			this.numbered = true;
		}
		return Kind.PROJECT;
	}

	/** A title without its ordinal, signs and blanks. */
	static String bareGroup(String title) {
		String plain = Wording.plain(title);
		java.util.regex.Matcher matcher = ORDINAL.matcher(plain);
		return (matcher.matches() && matcher.group(1) != null) ? matcher.group(1) : plain;
	}

	/** One single cell: a title of the page or of a group, or a name and nothing else. */
	private Kind alone(RawRow row, String name, String first) {
		if (TITLE.matcher(first).matches() || this.layout.title().replace(" ", "").contains(first)) {
			return Kind.HEADING;
		}
		if (ORDINAL.matcher(first).matches()) {
			return Kind.GROUP;
		}
		if (name.isEmpty()) {
			return Kind.GROUP;
		}
		// A list that numbers its projects and does not number this one is not naming
		// one.
		return (this.numbered || Words.stageOfGroup(name) != null) ? Kind.GROUP : Kind.PROJECT;
	}

	private boolean isGroup(RawRow row, String name, String sequence) {
		String title = name.isEmpty() ? Wording.plain(row.first()) : name;
		boolean unnumbered = !COUNT.matcher(sequence).matches();
		boolean marked = ORDINAL.matcher(title).matches() || ORDINAL_ALONE.matcher(sequence).matches()
				|| (ORDINAL.matcher(sequence).matches() && name.isEmpty());
		if (marked && unnumbered && !saysWhose(row)) {
			return true;
		}
		// 计划新开工项目, 19, 120000: a count where words belong, no number, no owner.
		return unnumbered && this.columns.has(LedgerField.SEQUENCE) && !saysWhose(row) && hasCount(row);
	}

	/**
	 * Group rows have no owner, no responsible unit and no period; projects mostly do.
	 */
	private boolean saysWhose(RawRow row) {
		return says(row, LedgerField.OWNER_NAME) || says(row, LedgerField.RESPONSIBLE_UNIT)
				|| says(row, LedgerField.PERIOD) || says(row, LedgerField.ADDRESS) || says(row, LedgerField.OWNER_CODE)
				|| says(row, LedgerField.PROJECT_CODE);
	}

	private boolean says(RawRow row, LedgerField field) {
		String text = Wording.meaningful(this.columns.text(row, field));
		return !text.isEmpty() && !COUNT.matcher(Wording.plain(text)).matches();
	}

	/** A bare number in a column that holds words. */
	private boolean hasCount(RawRow row) {
		for (int column = 0; column < row.cells().size(); column++) {
			LedgerField field = this.columns.field(column);
			String text = Wording.plain(row.text(column));
			if (COUNT.matcher(text).matches() && isWords(field)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isWords(@Nullable LedgerField field) {
		return field != null && switch (field) {
			case OWNER_NAME, CONTENT, CATEGORY, ADDRESS, RESPONSIBLE_UNIT, ANNUAL_GOAL, PERIOD, DISTRICT, NATURE, STAGE,
					ZONE ->
				true;
			default -> false;
		};
	}

	private static boolean allErrors(RawRow row) {
		for (Cell cell : row.cells()) {
			if (!cell.isBlank() && !Wording.isError(cell.text())) {
				return false;
			}
		}
		return true;
	}

}
