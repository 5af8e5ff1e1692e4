package org.diaodu.kernel.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says a notice in Chinese or English. Rendered where it is sent or read: only kind and
 * arguments are stored. No argument is anything personal.
 */
public final class NoticeTexts {

	private static final Map<String, String> CHINESE = load("zh");

	private static final Map<String, String> ENGLISH = load("en");

	/**
	 * An argument, and the type whose constants have words, as {@code limit:ClockKind}.
	 */
	private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)(?::(\\w+))?}");

	/** What stands for an argument that is not known. */
	private static final String UNKNOWN = "—";

	/** Before what a notice says as well, with its number. */
	private static final String AND = "and.";

	private NoticeTexts() {
	}

	/** The notice in words: English for an English locale, otherwise Chinese. */
	public static String render(NoticeKind kind, Map<String, String> arguments, Locale locale) {
		StringBuilder text = new StringBuilder(render(kind.name(), arguments, locale));
		for (int number = 1; arguments.containsKey(AND + number); number++) {
			Map<String, String> its = new HashMap<>(arguments);
			String prefix = AND + number + '.';
			arguments.forEach((name, value) -> {
				if (name.startsWith(prefix)) {
					its.put(name.substring(prefix.length()), value);
				}
			});
			text.append(render("and", Map.of(), locale))
				.append(render(arguments.getOrDefault(AND + number, ""), its, locale));
		}
		return text.toString();
	}

	/**
	 * The arguments of a notice that says one thing more.
	 * @param arguments of what it says first
	 * @param number how many things it says already
	 * @param kind of what it says as well
	 * @param its the arguments of that
	 */
	public static Map<String, String> and(Map<String, String> arguments, int number, NoticeKind kind,
			Map<String, String> its) {
		Map<String, String> both = new LinkedHashMap<>(arguments);
		both.put(AND + number, kind.name());
		its.forEach((name, value) -> {
			if (!value.equals(arguments.get(name))) {
				both.put(AND + number + '.' + name, value);
			}
		});
		return both;
	}

	/** What the notice is, in a few words. */
	public static String title(NoticeKind kind, Locale locale) {
		return render("title." + kind.name(), Map.of(), locale);
	}

	/** What many notices in one message begin with. */
	public static String digest(int count, Locale locale) {
		return render("digest", Map.of("count", Integer.toString(count)), locale);
	}

	/** All texts of a language, and the words of constants, by key. */
	static Map<String, String> all(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? ENGLISH : CHINESE;
	}

	private static String render(String key, Map<String, String> arguments, Locale locale) {
		Map<String, String> texts = all(locale);
		return ARGUMENT.matcher(texts.getOrDefault(key, key)).replaceAll((found) -> {
			String value = arguments.getOrDefault(found.group(1), UNKNOWN);
			String type = found.group(2);
			return Matcher.quoteReplacement((type != null) ? texts.getOrDefault(type + '.' + value, value) : value);
		});
	}

	private static Map<String, String> load(String language) {
		String name = "/org/diaodu/kernel/notices_" + language + ".properties";
		try (InputStream resource = NoticeTexts.class.getResourceAsStream(name)) {
			if (resource == null) {
				throw new IllegalStateException("missing resource " + name);
			}
			Properties texts = new Properties();
			texts.load(new InputStreamReader(resource, StandardCharsets.UTF_8));
			return texts.stringPropertyNames()
				.stream()
				.collect(Collectors.toUnmodifiableMap((key) -> key, texts::getProperty));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(name, ex);
		}
	}

}
