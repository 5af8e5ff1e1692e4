package org.diaodu.command.letter;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.diaodu.kernel.letter.LetterPlaceholder;
import org.diaodu.kernel.letter.LetterRefusal;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;

/**
 * A template is a Word document that contains no program, refers to nothing outside,
 * names nobody, and leaves to the program only what the program knows. What is not known
 * to be harmless is refused, not what is known to be harmful.
 */
@Clause({ "F-119", "F-120", "F-121" })
final class TemplatesAreSound {

	private static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

	/** The parts Word writes for text, its form, and pictures. */
	private static final Pattern PARTS = Pattern
		.compile("\\[Content_Types]\\.xml|(?:.+/)?_rels/[\\w.\\-]*\\.rels|docProps/(?:core|app|custom)\\.xml"
				+ "|word/(?:document|styles|stylesWithEffects|settings|webSettings|fontTable|numbering|footnotes"
				+ "|endnotes|(?:header|footer)\\d*)\\.xml|word/theme/theme\\d*\\.xml"
				+ "|word/media/[\\w.\\-]+\\.(?:png|jpe?g)|word/fonts/[\\w.\\-]+\\.odttf"
				+ "|customXml/item(?:Props)?\\d+\\.xml", Pattern.CASE_INSENSITIVE);

	private static final Pattern PROGRAMS = Pattern.compile(".*(?:vba|macros?|activeX|\\.bin|\\.exe|\\.js|\\.ole).*",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern AUTHORS = Pattern.compile("word/(?:comments.*|people)\\.xml",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");

	private static final int QUOTED = 40;

	private TemplatesAreSound() {
	}

	/**
	 * Refuses what is not sound.
	 * @return the placeholders it contains
	 */
	static Set<LetterPlaceholder> require(WordPackage template) {
		for (String name : template.names()) {
			requireHarmless(name);
		}
		requireDocument(new String(part(template, WordPackage.TYPES), StandardCharsets.UTF_8));
		Set<LetterPlaceholder> found = EnumSet.noneOf(LetterPlaceholder.class);
		for (String text : text(template)) {
			found.addAll(placeholders(text));
		}
		for (LetterPlaceholder needed : List.of(LetterPlaceholder.NUMBER, LetterPlaceholder.OBSTACLE)) {
			if (!found.contains(needed)) {
				throw Refusal.of(LetterRefusal.LETTER_TEMPLATE_PLACEHOLDER_MISSING, "file")
					.with("name", needed.label())
					.asException();
			}
		}
		requireFilledIn(template);
		return found;
	}

	private static void requireHarmless(String name) {
		if (PARTS.matcher(name).matches()) {
			return;
		}
		LetterRefusal reason = AUTHORS.matcher(name).matches() ? LetterRefusal.LETTER_TEMPLATE_UNFINISHED
				: PROGRAMS.matcher(name).matches() ? LetterRefusal.LETTER_TEMPLATE_WITH_PROGRAM
						: LetterRefusal.LETTER_TEMPLATE_PART_UNFIT;
		Refusal refusal = Refusal.of(reason, "file");
		throw ((reason == LetterRefusal.LETTER_TEMPLATE_UNFINISHED) ? refusal : refusal.with("part", name))
			.asException();
	}

	private static void requireDocument(String types) {
		String lower = types.toLowerCase(Locale.ROOT);
		if (lower.contains("macroenabled") || lower.contains("vba")) {
			throw Refusal.of(LetterRefusal.LETTER_TEMPLATE_WITH_PROGRAM, "file")
				.with("part", WordPackage.TYPES)
				.asException();
		}
		if (!types.contains(MAIN)) {
			throw WordPackage.broken(WordPackage.TYPES);
		}
	}

	/** The text of all paragraphs; refuses what a letter needs not. */
	private static List<String> text(WordPackage document) {
		List<String> all = new ArrayList<>();
		for (String name : document.names()) {
			if (name.endsWith(".xml") || name.endsWith(".rels")) {
				all.addAll(WordScan.paragraphs(name, part(document, name)));
			}
		}
		return all;
	}

	private static Set<LetterPlaceholder> placeholders(String text) {
		Set<LetterPlaceholder> found = EnumSet.noneOf(LetterPlaceholder.class);
		Matcher matcher = PLACEHOLDER.matcher(text);
		while (matcher.find()) {
			LetterPlaceholder known = LetterPlaceholder.of(matcher.group(1));
			if (known == null) {
				throw Refusal.of(LetterRefusal.LETTER_TEMPLATE_PLACEHOLDER_UNKNOWN, "file")
					.with("name", shortened(matcher.group(1)))
					.asException();
			}
			found.add(known);
		}
		requireNoBraces(matcher.replaceAll(""), text);
		return found;
	}

	private static void requireNoBraces(String rest, String text) {
		if (rest.contains("{{") || rest.contains("}}")) {
			throw Refusal.of(LetterRefusal.LETTER_TEMPLATE_PLACEHOLDER_BROKEN, "file")
				.with("text", shortened(text))
				.asException();
		}
	}

	/** A letter drawn up from it has no braces left. */
	private static void requireFilledIn(WordPackage template) {
		Map<LetterPlaceholder, String> values = new EnumMap<>(LetterPlaceholder.class);
		for (LetterPlaceholder each : LetterPlaceholder.values()) {
			values.put(each, "1");
		}
		WordPackage letter;
		try {
			letter = WordPackage.read(LetterPress.print(template.bytes(), values, "", LocalDate.EPOCH));
		}
		catch (LetterOffice.UnfitTemplateException ex) {
			throw WordPackage.broken(WordPackage.DOCUMENT);
		}
		text(letter).forEach((text) -> requireNoBraces(text, text));
	}

	private static byte[] part(WordPackage document, String name) {
		return Objects.requireNonNull(document.part(name), name);
	}

	private static String shortened(String text) {
		return (text.length() > QUOTED) ? text.substring(0, QUOTED) + "…" : text;
	}

}
