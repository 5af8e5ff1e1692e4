package org.diaodu.command.ledger;

import java.util.List;

import org.diaodu.kernel.ledger.LedgerField;
import org.diaodu.kernel.ledger.LedgerMapping;
import org.diaodu.kernel.ledger.LedgerWarning;
import org.diaodu.kernel.project.Nature;
import org.diaodu.kernel.project.Stage;
import org.jspecify.annotations.Nullable;

/**
 * How far a project is and whether it is new: said by the row, else by the heading of its
 * group, the mapping or the name of the sheet.
 *
 * @param nature null when nothing says it
 * @param stage null when nothing says it
 */
record RowProgress(@Nullable Nature nature, @Nullable Stage stage) {

	static RowProgress of(RowCells cells, Groups groups, LedgerMapping mapping, @Nullable Stage ofSheet) {
		Nature nature = null;
		Stage stage = null;
		for (LedgerField field : List.of(LedgerField.NATURE, LedgerField.STAGE)) {
			String text = cells.says(field);
			if (text.isEmpty()) {
				continue;
			}
			// Lists put the one under the heading of the other: the word decides.
			Nature asNature = Words.nature(text);
			Stage asStage = Words.stage(text);
			if (asNature != null) {
				nature = asNature;
			}
			else if (asStage != null) {
				stage = asStage;
			}
			else {
				cells.findings().warn(LedgerWarning.STAGE_WORD_UNKNOWN, field, text);
				cells.findings().remark("阶段原文：" + text);
			}
		}
		if (stage == null) {
			stage = groups.stage();
		}
		if (stage == null) {
			stage = (mapping.stage() != null) ? mapping.stage() : ofSheet;
		}
		cells.findings().gap(LedgerField.STAGE, stage);
		return new RowProgress(nature, stage);
	}

}
