package org.diaodu.command.letter;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.evidence.Digests;
import org.diaodu.kernel.letter.LetterPlaceholder;
import org.diaodu.kernel.letter.LetterRefusal;

/**
 * Draws a document up from a template: the same template and values are the same bytes,
 * whenever and wherever. Templates are made ready once and kept, the least used given up
 * first (ADR 0143).
 */
final class LetterPress {

	/** Nine forms in several versions; some kilobytes each. */
	private static final int PLATES = 64;

	/** By the digest of the template; empty where it must be filled in each time. */
	private static final Map<String, Optional<LetterPlate>> KEPT = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Optional<LetterPlate>> eldest) {
			return size() > PLATES;
		}

	};

	private LetterPress() {
	}

	/**
	 * Fills a sound template in.
	 * @param values of all placeholders; what looks like a placeholder in them stays as
	 * it is
	 * @throws LetterOffice.UnfitTemplateException when it cannot be
	 */
	static byte[] print(byte[] template, Map<LetterPlaceholder, String> values, String title, LocalDate day) {
		Map<LetterPlaceholder, String> sayable = new EnumMap<>(LetterPlaceholder.class);
		values.forEach((placeholder, value) -> sayable.put(placeholder, sayable(value)));
		try {
			LetterPlate plate = plate(template);
			WordPackage letter = (plate != null) ? plate.print(sayable) : filledIn(template, sayable);
			return letter.titled(title, day).bytes();
		}
		catch (IOException | RuntimeException ex) {
			throw new LetterOffice.UnfitTemplateException(LetterRefusal.LETTER_TEMPLATE_FAILS, ex);
		}
	}

	/** What could not be made ready is tried again with the next letter. */
	private static @Nullable LetterPlate plate(byte[] template) throws IOException {
		String digest = Digests.of(template);
		Optional<LetterPlate> kept;
		synchronized (KEPT) {
			kept = KEPT.get(digest);
		}
		if (kept == null) {
			kept = Optional.ofNullable(LetterPlate.of(template, digest));
			synchronized (KEPT) {
				KEPT.put(digest, kept);
			}
		}
		return kept.orElse(null);
	}

	/** For a template whose placeholders stand where they cannot simply be replaced. */
	static WordPackage filledIn(byte[] template, Map<LetterPlaceholder, String> values) throws IOException {
		Map<String, String> byLabel = new HashMap<>();
		values.forEach((placeholder, value) -> byLabel.put(placeholder.label(), value));
		return WordPackage.read(LetterPlate.fillIn(template, byLabel));
	}

	/** What XML cannot say at all is shown as such. */
	private static String sayable(String value) {
		StringBuilder text = new StringBuilder(value.length());
		value.codePoints().forEach((point) -> {
			boolean said = point == '\n' || point == '\t' || (point >= ' ' && point <= 0xD7FF)
					|| (point >= 0xE000 && point <= 0xFFFD) || point >= 0x10000;
			if (point != '\r') {
				text.appendCodePoint(said ? point : 0xFFFD);
			}
		});
		return text.toString();
	}

}
