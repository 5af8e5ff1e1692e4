package org.diaodu.kernel.ledger;

import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.Nature;
import org.diaodu.kernel.project.Stage;

/**
 * The words template and export use for closed sets of values; an import understands
 * them.
 */
public final class LedgerWords {

	private LedgerWords() {
	}

	/** 建设阶段 (F-071). */
	public static String of(Stage stage) {
		return switch (stage) {
			case ATTRACTION -> "招商落地";
			case PERMITS -> "手续办理";
			case CONSTRUCTION -> "开工建设";
			case ACCEPTANCE -> "竣工验收";
			case OPERATION -> "投产运营";
		};
	}

	/** 建设性质. */
	public static String of(Nature nature) {
		return switch (nature) {
			case NEW -> "新建";
			case EXPANSION -> "扩建";
			case RENOVATION -> "改建";
			case RELOCATION -> "迁建";
			case RESTORATION -> "恢复";
			case EQUIPMENT_ONLY -> "单纯购置";
		};
	}

	/** 投资类别 (F-047, F-052). */
	public static String of(Family family) {
		return switch (family) {
			case ENTERPRISE -> "企业投资";
			case GOVERNMENT -> "政府投资";
		};
	}

	/** 政府投资级别 (F-052). */
	public static String of(Level level) {
		return switch (level) {
			case CITY -> "市本级";
			case DISTRICT -> "区县级";
		};
	}

	/** 灯色 (F-021). */
	public static String of(LightColour colour) {
		return switch (colour) {
			case GREY -> "不适用";
			case GREEN -> "绿灯";
			case YELLOW -> "黄灯";
			case RED -> "红灯";
		};
	}

	/** 所在库 (F-093). */
	public static String of(Pool pool) {
		return switch (pool) {
			case CONCEPT -> "策划库";
			case RESERVE -> "储备库";
			case PROPOSED -> "拟建库";
			case UNDER_CONSTRUCTION -> "在建库";
			case COMPLETED -> "竣工库";
		};
	}

	/** What became of a row. */
	public static String of(RowOutcome outcome) {
		return switch (outcome) {
			case CREATED -> "新登记";
			case LEAD -> "登记为线索";
			case CORRECTED -> "已更正";
			case UNCHANGED -> "无变化";
			case REFUSED -> "未导入";
		};
	}

}
