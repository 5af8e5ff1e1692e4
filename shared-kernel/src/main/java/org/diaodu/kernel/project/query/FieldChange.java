package org.diaodu.kernel.project.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.ConstantTexts;

/**
 * A field that an event changed.
 *
 * @param field path, such as {@code facts.amounts.total}
 * @param before null when it was unknown
 * @param after null when it is unknown
 * @param type of constants, as {@code Stage}: several are separated by a comma and a
 * space; null for what is no constant
 */
public record FieldChange(String field, @Nullable String before, @Nullable String after, @Nullable String type) {

	private static final String SEPARATOR = ", ";

	/** Of a field that holds no constants. */
	public FieldChange(String field, @Nullable String before, @Nullable String after) {
		this(field, before, after, null);
	}

	/** What it was before, constants in words of a language. */
	public @Nullable String beforeIn(Locale language) {
		return words(this.before, language);
	}

	/** What it is after, constants in words of a language. */
	public @Nullable String afterIn(Locale language) {
		return words(this.after, language);
	}

	private @Nullable String words(@Nullable String value, Locale language) {
		String kind = this.type;
		if (value == null || kind == null) {
			return value;
		}
		return Arrays.stream(value.split(SEPARATOR)).map((constant) -> {
			String text = ConstantTexts.of(kind, constant, language);
			return (text != null) ? text : constant;
		}).collect(Collectors.joining(language.equals(Locale.ENGLISH) ? SEPARATOR : "、"));
	}

}
