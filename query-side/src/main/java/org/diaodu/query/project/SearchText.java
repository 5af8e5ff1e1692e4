package org.diaodu.query.project;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import org.jspecify.annotations.Nullable;

/**
 * Search by part of a text, in Chinese, in pinyin or by initials. Pieces of two Chinese
 * characters or three letters lead to the rows an index finds; the text itself decides.
 * PostgreSQL's own trigrams find nothing for a word of two characters, which most Chinese
 * words are.
 */
public final class SearchText {

	private static final int CHINESE_PIECE = 2;

	private static final int LATIN_PIECE = 3;

	/** Between the parts of a text, so that no match spans two of them. */
	private static final String BREAK = "\n";

	private SearchText() {
	}

	/** Full width to half width, lower case, no spaces. */
	public static String normal(String text) {
		StringBuilder normal = new StringBuilder(text.length());
		text.codePoints().forEach((character) -> {
			int half = (character >= 0xFF01 && character <= 0xFF5E) ? character - 0xFEE0 : character;
			if (!Character.isWhitespace(half) && !Character.isISOControl(half) && half != 0x3000) {
				normal.appendCodePoint(half);
			}
		});
		return normal.toString().toLowerCase(Locale.ROOT);
	}

	/** The pinyin of a text, without tones or spaces; other characters stay. */
	static String pinyin(String text) {
		return PinyinHelper.toPinyin(text, PinyinStyleEnum.NORMAL, "").toLowerCase(Locale.ROOT);
	}

	/** The first letter of each character's pinyin. */
	static String initials(String text) {
		return PinyinHelper.toPinyin(text, PinyinStyleEnum.FIRST_LETTER, "").toLowerCase(Locale.ROOT);
	}

	/**
	 * All that a project is found by.
	 * @param pinyin of the normal form of the name
	 */
	static String of(String name, String pinyin, @Nullable String code, @Nullable String ownerName) {
		Set<String> parts = new LinkedHashSet<>();
		add(parts, name, pinyin);
		if (ownerName != null) {
			add(parts, ownerName, null);
		}
		if (code != null) {
			parts.add(normal(code));
		}
		return String.join(BREAK, parts);
	}

	private static void add(Set<String> parts, String part, @Nullable String pinyin) {
		if (!part.isBlank()) {
			String normal = normal(part);
			parts.add(normal);
			parts.add(normal((pinyin != null) ? pinyin : pinyin(normal)));
			parts.add(normal(initials(normal)));
		}
	}

	/** The pieces of a text. */
	public static Set<String> pieces(String text) {
		Set<String> pieces = new LinkedHashSet<>();
		for (String run : runs(text)) {
			int size = isChinese(run.codePointAt(0)) ? CHINESE_PIECE : LATIN_PIECE;
			int[] characters = run.codePoints().toArray();
			for (int i = 0; i + size <= characters.length; i++) {
				pieces.add(new String(characters, i, size));
			}
		}
		return pieces;
	}

	/** A text as part of a LIKE pattern. */
	public static String likePattern(String normal) {
		return "%" + normal.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
	}

	/** Runs of Chinese and of other characters. */
	private static List<String> runs(String text) {
		List<String> runs = new ArrayList<>();
		StringBuilder run = new StringBuilder();
		boolean chinese = false;
		for (int character : text.codePoints().toArray()) {
			boolean now = isChinese(character);
			if (!run.isEmpty() && (now != chinese || character == '\n')) {
				runs.add(run.toString());
				run.setLength(0);
			}
			if (character != '\n') {
				run.appendCodePoint(character);
			}
			chinese = now;
		}
		if (!run.isEmpty()) {
			runs.add(run.toString());
		}
		return runs;
	}

	private static boolean isChinese(int character) {
		return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
	}

}
