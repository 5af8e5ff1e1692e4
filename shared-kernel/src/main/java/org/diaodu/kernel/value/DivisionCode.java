package org.diaodu.kernel.value;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * 行政区划代码, GB/T 2260: two digits each for province, city and district or county (C3).
 */
public record DivisionCode(@JsonValue String value) {

	private static final Pattern FORM = Pattern.compile("[1-8][1-9]\\d{4}");

	private static final int PROVINCE_DIGITS = 2;

	private static final int CITY_DIGITS = 4;

	public DivisionCode {
		if (!isValid(value)) {
			throw new IllegalArgumentException("not a GB/T 2260 code");
		}
	}

	/**
	 * From text as typed.
	 * @throws IllegalArgumentException when it is no such code
	 */
	@JsonCreator
	public static DivisionCode of(String text) {
		return new DivisionCode(CodeText.normalise(text));
	}

	/** From text as typed, or null when it is no such code. */
	public static @Nullable DivisionCode parse(String text) {
		String normal = CodeText.normalise(text);
		return isValid(normal) ? new DivisionCode(normal) : null;
	}

	/** Whether it names a city at prefecture level, such as 210100. */
	public boolean isCity() {
		return this.value.endsWith("00") && !isProvince();
	}

	/** Whether it names a province, such as 210000. */
	public boolean isProvince() {
		return this.value.endsWith("0000");
	}

	/** Whether this division lies in that city or province, or is it. */
	public boolean isWithin(DivisionCode other) {
		int digits = other.isProvince() ? PROVINCE_DIGITS : other.isCity() ? CITY_DIGITS : this.value.length();
		return this.value.regionMatches(0, other.value, 0, digits);
	}

	@Override
	public String toString() {
		return this.value;
	}

	private static boolean isValid(String text) {
		// A county without a city (..00xx) does not exist in the provinces.
		return FORM.matcher(text).matches() && (!text.startsWith("00", PROVINCE_DIGITS) || text.endsWith("00"));
	}

}
