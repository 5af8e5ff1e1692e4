package org.diaodu.command.ledger;

import org.diaodu.kernel.project.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The titles of groups above the current row, by depth: 一、 over （一） over ——.
 */
final class Groups {

	private static final int DEPTHS = 3;

	private final String[] titles = new String[DEPTHS];

	void enter(String title) {
		int depth = depth(Wording.plain(title));
		this.titles[depth] = Wording.plain(title);
		for (int deeper = depth + 1; deeper < DEPTHS; deeper++) {
			this.titles[deeper] = null;
		}
	}

	/** The stage the nearest title states, or null. */
	@Nullable Stage stage() {
		for (int depth = DEPTHS - 1; depth >= 0; depth--) {
			String title = this.titles[depth];
			Stage stage = (title != null) ? Words.stageOfGroup(title) : null;
			if (stage != null) {
				return stage;
			}
		}
		return null;
	}

	/** The nearest title that is not a stage, empty when there is none. */
	String category() {
		for (int depth = DEPTHS - 1; depth >= 0; depth--) {
			String title = this.titles[depth];
			if (title != null && Words.stageOfGroup(title) == null) {
				return RowKinds.bareGroup(title);
			}
		}
		return "";
	}

	private static int depth(String title) {
		if (title.startsWith("(")) {
			return 1;
		}
		return title.matches("[-—–─].*") ? 2 : 0;
	}

}
