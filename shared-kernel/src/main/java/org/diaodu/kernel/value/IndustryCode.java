package org.diaodu.kernel.value;

import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * 国民经济行业代码, GB/T 4754-2017: a section letter and the number of a division (2 digits),
 * group (3) or class (4), such as C3039 (C5). The letter must be the section the division
 * belongs to.
 */
public record IndustryCode(@JsonValue String value) {

	private static final Pattern FORM = Pattern.compile("[A-T]\\d{2,4}");

	/** First and last division of each section. */
	private static final Map<Character, int[]> SECTIONS = Map.ofEntries(section('A', 1, 5), section('B', 6, 12),
			section('C', 13, 43), section('D', 44, 46), section('E', 47, 50), section('F', 51, 52),
			section('G', 53, 60), section('H', 61, 62), section('I', 63, 65), section('J', 66, 69),
			section('K', 70, 70), section('L', 71, 72), section('M', 73, 75), section('N', 76, 79),
			section('O', 80, 82), section('P', 83, 83), section('Q', 84, 85), section('R', 86, 90),
			section('S', 91, 96), section('T', 97, 97));

	public IndustryCode {
		if (!isValid(value)) {
			throw new IllegalArgumentException("not a GB/T 4754-2017 code");
		}
	}

	/**
	 * From text as typed.
	 * @throws IllegalArgumentException when it is no such code
	 */
	@JsonCreator
	public static IndustryCode of(String text) {
		return new IndustryCode(CodeText.normalise(text));
	}

	/** From text as typed, or null when it is no such code. */
	public static @Nullable IndustryCode parse(String text) {
		String normal = CodeText.normalise(text);
		return isValid(normal) ? new IndustryCode(normal) : null;
	}

	/** Whether that letter is a section, A to T. */
	public static boolean isSection(String letter) {
		return letter.length() == 1 && SECTIONS.containsKey(letter.charAt(0));
	}

	/** The section letter, A to T. */
	public String section() {
		return this.value.substring(0, 1);
	}

	/** The two-digit division within the whole classification, 1 to 97. */
	public int division() {
		return division(this.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

	private static boolean isValid(String text) {
		if (!FORM.matcher(text).matches()) {
			return false;
		}
		int[] range = SECTIONS.get(text.charAt(0));
		return range != null && range[0] <= division(text) && division(text) <= range[1];
	}

	private static int division(String text) {
		return Integer.parseInt(text.substring(1, 3));
	}

	private static Map.Entry<Character, int[]> section(char letter, int first, int last) {
		return Map.entry(letter, new int[] { first, last });
	}

}
