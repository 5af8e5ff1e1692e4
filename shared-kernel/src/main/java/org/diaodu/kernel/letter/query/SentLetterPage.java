package org.diaodu.kernel.letter.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of letters, newest first.
 *
 * @param cursors one for each letter
 * @param totalCount on all pages
 */
public record SentLetterPage(List<SentLetterView> letters, List<String> cursors, boolean hasNext, long totalCount,
		Basis basis) {

	public SentLetterPage {
		letters = List.copyOf(letters);
		cursors = List.copyOf(cursors);
	}

}
