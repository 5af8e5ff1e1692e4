package org.diaodu.command.notice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.diaodu.kernel.notice.NoticeTexts;

/**
 * What a robot says: one notice, or as many as go into one message.
 */
final class RobotTexts {

	private static final String MARK = "【调度】";

	private RobotTexts() {
	}

	/**
	 * A message.
	 *
	 * @param rows what it tells
	 */
	record Message(String text, List<OutboxRow> rows) {

		Message {
			rows = List.copyOf(rows);
		}

	}

	/** A message of one notice. */
	static Message one(OutboxRow row, int mostBytes) {
		return new Message(cut(MARK + textOf(row), mostBytes), List.of(row));
	}

	/**
	 * A message of several, in their order: of all that fit.
	 * @param rows at least one
	 */
	static Message digest(List<OutboxRow> rows, int mostBytes) {
		// Room for a number of at most four digits.
		int left = mostBytes - bytes(MARK + NoticeTexts.digest(rows.size(), Locale.CHINESE)) - 4;
		List<OutboxRow> taken = new ArrayList<>();
		StringBuilder lines = new StringBuilder();
		for (OutboxRow row : rows) {
			String line = "\n" + (taken.size() + 1) + ". " + textOf(row);
			left -= bytes(line);
			if (left < 0) {
				break;
			}
			lines.append(line);
			taken.add(row);
		}
		return (taken.size() < 2) ? one(rows.getFirst(), mostBytes)
				: new Message(MARK + NoticeTexts.digest(taken.size(), Locale.CHINESE) + lines, taken);
	}

	private static String textOf(OutboxRow row) {
		return NoticeTexts.render(row.kind(), row.arguments(), Locale.CHINESE);
	}

	private static int bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

	/** A name may be long; no character is cut in two. */
	private static String cut(String text, int mostBytes) {
		String end = "…";
		if (bytes(text) <= mostBytes) {
			return text;
		}
		int length = text.length();
		while (bytes(text.substring(0, length)) + bytes(end) > mostBytes) {
			length = text.offsetByCodePoints(length, -1);
		}
		return text.substring(0, length) + end;
	}

}
