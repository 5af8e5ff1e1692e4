package org.diaodu.command.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.diaodu.kernel.ledger.AmountUnit;
import org.diaodu.kernel.ledger.ColumnMapping;
import org.diaodu.kernel.ledger.LedgerField;
import org.diaodu.kernel.ledger.LedgerMapping;
import org.diaodu.kernel.project.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Proposes a mapping for a layout from the words of its headings. A person confirms it.
 */
final class MappingProposal {

	private MappingProposal() {
	}

	/** A mapping that fits, or null when no column names the project. */
	static @Nullable LedgerMapping of(String fileName, SheetLayout layout) {
		Map<LedgerField, Integer> chosen = new EnumMap<>(LedgerField.class);
		choose(layout, chosen, true);
		choose(layout, chosen, false);
		if (!chosen.containsKey(LedgerField.NAME)) {
			return null;
		}
		List<ColumnMapping> columns = new ArrayList<>();
		AmountUnit unit = layout.unit();
		for (int column = 0; column < layout.headings().size(); column++) {
			for (Map.Entry<LedgerField, Integer> choice : chosen.entrySet()) {
				if (choice.getValue() == column) {
					String heading = layout.headings().get(column);
					AmountUnit own = isAmount(choice.getKey()) ? unit(layout, column) : null;
					columns.add(new ColumnMapping(Columns.letter(column), heading, choice.getKey(), own));
				}
			}
		}
		String list = list(fileName, layout);
		Stage stage = Words.stageOfGroup(layout.sheet());
		return new LedgerMapping(list, list, columns, (unit != null) ? unit : AmountUnit.WAN_YUAN, key(chosen), null,
				null, null, stage, !chosen.containsKey(LedgerField.CATEGORY));
	}

	private static void choose(SheetLayout layout, Map<LedgerField, Integer> chosen, boolean exact) {
		for (int column = 0; column < layout.headings().size(); column++) {
			String heading = layout.headings().get(column);
			Headings.Meaning meaning = heading.isEmpty() ? null : Headings.meaning(heading);
			if (meaning != null && meaning.exact() == exact && !chosen.containsValue(column)) {
				chosen.putIfAbsent(meaning.field(), column);
			}
		}
	}

	private static @Nullable AmountUnit unit(SheetLayout layout, int column) {
		AmountUnit own = Headings.unit(layout.headings().get(column));
		return (own != null) ? own : Headings.unit(layout.groups().get(column));
	}

	private static boolean isAmount(LedgerField field) {
		return switch (field) {
			case TOTAL_INVESTMENT, FIXED_ASSETS, EQUIPMENT, LAND, ANNUAL_PLAN -> true;
			default -> false;
		};
	}

	/**
	 * Row numbers restart in every group and move when a row is added, so the name is
	 * what identifies a row, unless the list gives something better.
	 */
	private static List<LedgerField> key(Map<LedgerField, Integer> chosen) {
		return chosen.containsKey(LedgerField.PROJECT_ID) ? List.of(LedgerField.PROJECT_ID, LedgerField.NAME)
				: List.of(LedgerField.NAME);
	}

	private static String list(String fileName, SheetLayout layout) {
		for (String part : layout.title().split(" ")) {
			if (part.length() >= 6 && !part.contains("单位") && !part.startsWith("附件")) {
				return part;
			}
		}
		String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
		String bare = name.replaceAll("(?i)(\\.(xlsx|csv|xls|txt))+$", "");
		return bare.isBlank() ? layout.sheet() : bare;
	}

}
