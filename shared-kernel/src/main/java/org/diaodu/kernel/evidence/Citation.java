package org.diaodu.kernel.evidence;

import java.text.Normalizer;
import java.time.Year;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * What proves something when it is cited: what is kept, by its digest, or a document, by
 * whoever issued it and its number there (发文字号, GB/T 9704), such as {@code 沈政会纪〔2026〕31号}
 * or {@code 市政府常务会议纪要第8期}. A text that names neither proves nothing, since nobody can
 * look it up.
 */
@Clause({ "F-006", "F-021", "F-125" })
public final class Citation {

	private static final String PREFIX = "sha256:";

	/** The issuer, in words; then year and number, or the number alone; then a title. */
	private static final Pattern DOCUMENT = Pattern.compile("(?<issuer>\\p{IsHan}[\\p{IsHan}\\p{Alnum}《》()、·\\s]*?)\\s*"
			+ "(?:[〔\\[(【]\\s*(?<year>(?:19|20)\\d{2})\\s*[〕\\])】]\\s*第?\\s*(?<number>\\d{1,6})"
			+ "|第\\s*(?<other>\\d{1,20}))\\s*(?<unit>[号期次])(?<title>.*)");

	private static final Pattern WORDS = Pattern.compile("\\p{IsHan}");

	/** Fewer characters name no office. */
	private static final int ISSUER = 2;

	private Citation() {
	}

	/**
	 * The one way it is written: 64 lower-case digits for what is kept, the number of a
	 * document with the brackets of the standard; null when it is neither.
	 */
	public static @Nullable String canonical(String text) {
		String digest = digest(text);
		if (digest != null) {
			return digest;
		}
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
		Matcher document = DOCUMENT.matcher(plain);
		if (!document.matches() || WORDS.matcher(document.group("issuer")).results().count() < ISSUER) {
			return null;
		}
		String number = (document.group("year") != null) ? "〔" + document.group("year") + "〕" + document.group("number")
				: "第" + document.group("other");
		return document.group("issuer") + number + document.group("unit") + document.group("title").stripTrailing();
	}

	/** The digest a text is, however it is written; null when it is none. */
	public static @Nullable String digest(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
		String digest = plain.startsWith(PREFIX) ? plain.substring(PREFIX.length()).strip() : plain;
		return Digests.isOne(digest) ? digest : null;
	}

	/**
	 * The one way a document is written, with issuer and number; null when the text names
	 * none, also when it is a digest.
	 */
	public static @Nullable String document(String text) {
		String canonical = canonical(text);
		return (canonical != null && !Digests.isOne(canonical)) ? canonical : null;
	}

	/** Whether one of them names a document by issuer and number. */
	public static boolean namesADocument(Collection<String> cited) {
		return cited.stream().anyMatch((text) -> document(text) != null);
	}

	/**
	 * Which document it is, whatever title was written behind its number; null when it is
	 * none.
	 */
	public static @Nullable String documentOf(String text) {
		Matcher document = DOCUMENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
		if (!document.matches()) {
			return null;
		}
		String number = (document.group("year") != null) ? "〔" + document.group("year") + "〕" + document.group("number")
				: "第" + document.group("other");
		return document.group("issuer").replaceAll("\\s", "") + number.replaceFirst("(?<=[〕第])0+(?=\\d)", "")
				+ document.group("unit");
	}

	/** The year in the number of a document; null where it names none. */
	public static @Nullable Year yearOf(String text) {
		Matcher document = DOCUMENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
		String year = document.matches() ? document.group("year") : null;
		return (year != null) ? Year.parse(year) : null;
	}

	/** Whether it proves anything, so far as its form tells. */
	public static boolean isOne(String text) {
		return canonical(text) != null;
	}

}
