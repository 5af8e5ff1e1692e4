package org.diaodu.kernel.value;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What people write: whether it says anything.
 */
public final class PlainText {

	/**
	 * Letters and signs that show nothing: fillers of Hangul, the empty pattern of
	 * Braille, what stands for an object that is not there.
	 */
	private static final Set<Integer> FILLERS = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0, 0xFFFC);

	private PlainText() {
	}

	/**
	 * Whether nothing in it can be seen: it is not there, or made of blanks, of
	 * characters without width (such as U+200B, U+2060, U+FEFF, the soft hyphen), of
	 * controls and of characters that mean something by private agreement alone. Within a
	 * text that says something they mean what they mean.
	 */
	public static boolean isBlank(@Nullable String text) {
		return text == null || text.codePoints().noneMatch(PlainText::isVisible);
	}

	private static boolean isVisible(int character) {
		return switch (Character.getType(character)) {
			case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.FORMAT,
					Character.CONTROL, Character.UNASSIGNED, Character.SURROGATE, Character.PRIVATE_USE,
					Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
				false;
			default -> !FILLERS.contains(character);
		};
	}

}
