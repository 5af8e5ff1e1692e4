package org.diaodu.kernel.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * What constants are called in Chinese or English where people read what happened, such
 * as in a timeline. Worded where it is read, never stored.
 */
public final class ConstantTexts {

	private static final Map<String, String> CHINESE = load("zh");

	private static final Map<String, String> ENGLISH = load("en");

	private ConstantTexts() {
	}

	/**
	 * A constant in words: English for an English locale, otherwise Chinese.
	 * @param type simple name of its type
	 * @return null when it has no words
	 */
	public static @Nullable String of(String type, String constant, Locale locale) {
		return named(type + '.' + constant, locale);
	}

	/**
	 * The same of a type and a constant written together, such as {@code Stage.PERMITS}.
	 */
	public static @Nullable String named(String typeAndConstant, Locale locale) {
		return all(locale).get(typeAndConstant);
	}

	/** All words of a language, by type and constant. */
	static Map<String, String> all(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? ENGLISH : CHINESE;
	}

	private static Map<String, String> load(String language) {
		Map<String, String> texts = new HashMap<>(RefusalTexts.words(Locale.of(language)));
		String name = "/org/diaodu/kernel/constants_" + language + ".properties";
		try (InputStream resource = ConstantTexts.class.getResourceAsStream(name)) {
			if (resource == null) {
				throw new IllegalStateException("missing resource " + name);
			}
			Properties own = new Properties();
			own.load(new InputStreamReader(resource, StandardCharsets.UTF_8));
			own.stringPropertyNames().forEach((key) -> texts.put(key, own.getProperty(key)));
			return Map.copyOf(texts);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(name, ex);
		}
	}

}
