package org.diaodu.command.lifecycle;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.evidence.Citation;
import org.diaodu.kernel.message.Clause;

/**
 * What a land contract can be looked up by: its digest when it was uploaded, the issuer
 * and number of a document, or a number of its own kind, such as the supervision number
 * (电子监管号) {@code 2102012018B00123}: whose it is, by a division or in words, the year, and
 * a serial number set off from it.
 */
@Clause({ "F-077", "F-134" })
final class LandContractNumber {

	/** GF- numbers a standard form (合同示范文本), the same in every contract made by it. */
	private static final Pattern OWN = Pattern.compile("(?!GF-)[\\p{IsHan}A-Z\\d()〔〕\\[\\]【】·/-]{2,}?(?:19|20)\\d{2}"
			+ "[A-Z()〔〕\\[\\]【】第字/-]{1,4}\\d{2,8}(?:-\\d{1,4})?号?");

	private LandContractNumber() {
	}

	/** The one way it is written; null when no contract can be looked up by it. */
	static @Nullable String canonical(String text) {
		String cited = Citation.canonical(text);
		if (cited != null) {
			return cited;
		}
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
		return OWN.matcher(plain).matches() ? plain : null;
	}

	/** Which contract it is, however that is written; any other text is its own. */
	static String of(String text) {
		String document = Citation.documentOf(text);
		String canonical = (document != null) ? document : canonical(text);
		return (canonical != null) ? canonical : text;
	}

}
