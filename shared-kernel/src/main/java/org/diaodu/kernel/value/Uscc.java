package org.diaodu.kernel.value;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * 统一社会信用代码, GB 32100-2015: 18 characters, the last of which checks the others (C1).
 */
public record Uscc(@JsonValue String value) {

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");

	private static final int[] WEIGHTS = { 1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28 };

	private static final int MODULUS = 31;

	private static final int[] ORGANISATION_WEIGHTS = { 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final int ORGANISATION_START = 8;

	private static final int ORGANISATION_MODULUS = 11;

	public Uscc {
		if (!isValid(value)) {
			throw new IllegalArgumentException("not a unified social credit code");
		}
	}

	/**
	 * From text as typed.
	 * @throws IllegalArgumentException when it is no such code
	 */
	@JsonCreator
	public static Uscc of(String text) {
		return new Uscc(CodeText.normalise(text));
	}

	/** From text as typed, or null when it is no such code. */
	public static @Nullable Uscc parse(String text) {
		String normal = CodeText.normalise(text);
		return isValid(normal) ? new Uscc(normal) : null;
	}

	/**
	 * Whether positions 9-17 pass the check of the organisation code inside (GB 11714).
	 * Not all registered codes do, so a failure is a doubt and no error.
	 */
	public boolean hasSoundOrganisationCode() {
		int sum = 0;
		for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
			sum += Character.digit(this.value.charAt(ORGANISATION_START + i), Character.MAX_RADIX)
					* ORGANISATION_WEIGHTS[i];
		}
		int check = (ORGANISATION_MODULUS - sum % ORGANISATION_MODULUS) % ORGANISATION_MODULUS;
		char expected = (check == 10) ? 'X' : Character.forDigit(check, 10);
		return this.value.charAt(ORGANISATION_START + ORGANISATION_WEIGHTS.length) == expected;
	}

	@Override
	public String toString() {
		return this.value;
	}

	private static boolean isValid(String text) {
		return FORM.matcher(text).matches() && text.charAt(WEIGHTS.length) == check(text);
	}

	private static char check(String text) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += ALPHABET.indexOf(text.charAt(i)) * WEIGHTS[i];
		}
		return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
	}

}
