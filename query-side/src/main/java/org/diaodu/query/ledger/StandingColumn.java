package org.diaodu.query.ledger;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.ledger.LedgerWords;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.query.BoardRowView;
import org.diaodu.kernel.project.query.BoardStandingView;

/**
 * What a board shows of lights, plan and progress, as columns that follow those of the
 * ledger. An import passes them over: none bears a word a ledger's column is known by.
 */
@Clause({ "F-021", "F-095" })
enum StandingColumn {

	OVERALL("综合灯"), START("开工灯"), PROGRESS("进度灯"), FUNDS("资金灯"), STATISTICS("纳统灯"), OBSTACLE("受阻灯"),
	PERCENT("完成百分比(%)"), INVESTED("本年已完成(万元)"), PLANNED("本年应完成(万元)"), SHARE("本年完成占比(%)"), REPORTED_ON("报告日期"),
	NEXT_DUE("下一节点日期"), OVERDUE("节点逾期"), POOL("所在库");

	private final String heading;

	StandingColumn(String heading) {
		this.heading = heading;
	}

	String heading() {
		return this.heading;
	}

	boolean isMoney() {
		return this == INVESTED || this == PLANNED;
	}

	/**
	 * The cell of a row: a {@link String}, a {@link BigDecimal}, or null for blank.
	 */
	@Nullable Object cell(BoardRowView row) {
		BoardStandingView standing = row.standing();
		return switch (this) {
			case OVERALL -> LedgerWords.of(row.lights().overall());
			case START -> LedgerWords.of(row.lights().start());
			case PROGRESS -> LedgerWords.of(row.lights().progress());
			case FUNDS -> LedgerWords.of(row.lights().funds());
			case STATISTICS -> LedgerWords.of(row.lights().statistics());
			case OBSTACLE -> LedgerWords.of(row.lights().obstacle());
			case PERCENT -> (standing.percent() != null) ? BigDecimal.valueOf(standing.percent()) : null;
			case INVESTED -> (standing.investedThisYear() != null) ? standing.investedThisYear().amount() : null;
			case PLANNED -> (row.annualPlan() != null) ? row.annualPlan().amount() : null;
			case SHARE -> standing.plannedShare();
			case REPORTED_ON -> text(standing.reportedOn());
			case NEXT_DUE -> text(standing.nextDueOn());
			case OVERDUE -> standing.overdue() ? "是" : "否";
			case POOL -> (standing.pool() != null) ? LedgerWords.of(standing.pool()) : null;
		};
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

}
