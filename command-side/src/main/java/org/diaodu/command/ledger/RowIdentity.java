package org.diaodu.command.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.regex.Pattern;

import org.diaodu.kernel.ledger.LedgerField;
import org.diaodu.kernel.ledger.LedgerMapping;
import org.diaodu.kernel.ledger.LedgerRefusal;
import org.diaodu.kernel.ledger.LedgerWarning;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Which project a row speaks of. Remembers the rows of the list seen before, so that one
 * project is not read twice.
 */
final class RowIdentity {

	private static final Pattern PROJECT_ID = Pattern.compile("project-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final LedgerMapping mapping;

	private final Map<String, Integer> keys = new HashMap<>();

	private final NameLikeness names = new NameLikeness();

	RowIdentity(LedgerMapping mapping) {
		this.mapping = mapping;
	}

	/** What identifies the row in its list. */
	String key(RowCells cells, String name) {
		StringJoiner key = new StringJoiner("|");
		for (LedgerField field : this.mapping.key()) {
			key.add((field == LedgerField.NAME) ? name : Wording.meaningful(cells.text(field)));
		}
		return key.toString();
	}

	/** Remembers the row; one seen before is refused, one named like it is told. */
	void remember(RowCells cells, String name, String key) {
		Integer before = this.keys.putIfAbsent(key, cells.row());
		if (before != null) {
			cells.findings()
				.refuseAboveAll(
						Refusal.of(LedgerRefusal.ROW_KEY_REPEATED, LedgerField.NAME.name()).with("row", before));
		}
		NameLikeness.Seen like = this.names.findAndAdd(String.valueOf(cells.row()), name);
		if (like != null && before == null) {
			cells.findings()
				.warn(Refusal.of(LedgerWarning.NAME_LIKE_ANOTHER_ROW, LedgerField.NAME.name())
					.with("row", like.where())
					.with("name", like.name()));
		}
	}

	/** The id a row of an own export names, else the one of this row of this list. */
	String projectId(RowCells cells, String key) {
		return isOwn(cells) ? Wording.plain(cells.text(LedgerField.PROJECT_ID)) : projectId(this.mapping.list(), key);
	}

	/**
	 * The id of the project a row speaks of: the same row of the same list, the same id.
	 */
	static String projectId(String list, String key) {
		byte[] name = (list + "\n" + key).getBytes(StandardCharsets.UTF_8);
		return "project-" + UUID.nameUUIDFromBytes(name);
	}

	/**
	 * A row of an own export keeps the origin it had; one that was registered here has
	 * none, and gets none by coming back.
	 */
	@Nullable Origin origin(RowCells cells, String key) {
		String list = cells.says(LedgerField.ORIGIN_LIST);
		String row = cells.says(LedgerField.ORIGIN_ROW);
		if (!list.isEmpty() && !row.isEmpty()) {
			return new Origin(list, row);
		}
		return isOwn(cells) ? null : new Origin(this.mapping.list(), key);
	}

	private static boolean isOwn(RowCells cells) {
		return PROJECT_ID.matcher(Wording.plain(cells.text(LedgerField.PROJECT_ID))).matches();
	}

}
