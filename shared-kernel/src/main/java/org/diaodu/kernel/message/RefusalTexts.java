package org.diaodu.kernel.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Says a refusal in Chinese or English. Rendered where a person reads it, never stored:
 * only codes and arguments are.
 */
public final class RefusalTexts {

	private static final Map<String, String> CHINESE = load("refusals", "zh");

	private static final Map<String, String> ENGLISH = load("refusals", "en");

	private static final Map<String, String> CHINESE_WORDS = load("words", "zh");

	private static final Map<String, String> ENGLISH_WORDS = load("words", "en");

	/**
	 * An argument, and the type whose constants have words, as {@code rank:LeaderRank}.
	 */
	private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)(?::(\\w+))?}");

	/** Stands for an argument that was not given: a text with a hole would mislead. */
	private static final String NOT_GIVEN = "…";

	/** Between several constants of an argument. */
	private static final String SEVERAL = ", ";

	private RefusalTexts() {
	}

	/**
	 * The refusal in words: English for an English locale, otherwise Chinese. A code
	 * without text is shown as it is.
	 */
	public static String render(Refusal refusal, Locale locale) {
		return render(refusal.code(), refusal.arguments(), locale);
	}

	/** The text of a code, such as a warning's, that has no arguments. */
	public static String render(String code, Locale locale) {
		return render(code, Map.of(), locale);
	}

	/** All texts of a language by code, with their arguments in braces. */
	public static Map<String, String> all(Locale locale) {
		return isEnglish(locale) ? ENGLISH : CHINESE;
	}

	/** What constants are called in a language, by type and constant. */
	static Map<String, String> words(Locale locale) {
		return isEnglish(locale) ? ENGLISH_WORDS : CHINESE_WORDS;
	}

	private static boolean isEnglish(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
	}

	private static String render(String code, Map<String, String> arguments, Locale locale) {
		String text = all(locale).getOrDefault(code, code);
		return ARGUMENT.matcher(text)
			.replaceAll((found) -> Matcher
				.quoteReplacement(word(found.group(2), argument(found.group(1), arguments), locale)));
	}

	/** What has an id and no name that is known is called by its id. */
	private static String argument(String name, Map<String, String> arguments) {
		return arguments.getOrDefault(name, arguments.getOrDefault(name + "Id", NOT_GIVEN));
	}

	/** Constants of a named type in words, one or several; anything else as it is. */
	private static String word(@Nullable String type, String value, Locale locale) {
		if (type == null) {
			return value;
		}
		return Arrays.stream(value.split(SEVERAL))
			.map((constant) -> words(locale).getOrDefault(type + '.' + constant, constant))
			.collect(Collectors.joining(isEnglish(locale) ? ", " : "、"));
	}

	private static Map<String, String> load(String what, String language) {
		String name = "/org/diaodu/kernel/" + what + "_" + language + ".properties";
		try (InputStream resource = RefusalTexts.class.getResourceAsStream(name)) {
			if (resource == null) {
				throw new IllegalStateException("missing resource " + name);
			}
			Properties texts = new Properties();
			texts.load(new InputStreamReader(resource, StandardCharsets.UTF_8));
			return texts.stringPropertyNames()
				.stream()
				.collect(Collectors.toUnmodifiableMap((code) -> code, texts::getProperty));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(name, ex);
		}
	}

}
