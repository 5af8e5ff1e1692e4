package org.diaodu.command.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.diaodu.kernel.ledger.AmountUnit;
import org.diaodu.kernel.ledger.LedgerField;
import org.jspecify.annotations.Nullable;

/**
 * Knows by which words lists head their columns. The words are a resource, so a new one
 * needs no program.
 */
final class Headings {

	private static final Pattern PARENTHESES = Pattern.compile("\\([^()]*\\)");

	private static final Pattern DECORATION = Pattern.compile("^[*★☆▲●]+|[*★☆▲●:]+$");

	private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}年?(?:度)?");

	/** Money that was spent, or one source of it, is not the total investment. */
	private static final Pattern NOT_A_PLAN = Pattern.compile("累计|已完成|完成情况|截至|截止|到位|其中|占|比例|同比|排名|次数");

	private static final Pattern STATED_UNIT = Pattern.compile("单位:?(?:人民币)?(亿元|万元|元)");

	private static final Pattern NAMED_YEAR = Pattern.compile("(?:19|20)\\d{2}(?=年)");

	private static final int MIN_PART = 3;

	private static final Map<String, LedgerField> WORDS = load();

	private Headings() {
	}

	/**
	 * What a heading means.
	 *
	 * @param exact whether it is one of the known words, not only contains one
	 */
	record Meaning(LedgerField field, boolean exact) {

	}

	/** What a heading means, or null when no known word is in it. */
	static @Nullable Meaning meaning(String heading) {
		String whole = DECORATION.matcher(Wording.plain(heading)).replaceAll("");
		LedgerField exact = WORDS.get(whole);
		if (exact == null) {
			exact = WORDS.get(bare(heading));
		}
		if (exact != null) {
			return new Meaning(exact, true);
		}
		String bare = bare(heading);
		if (NOT_A_PLAN.matcher(bare).find()) {
			return null;
		}
		LedgerField best = null;
		int length = 0;
		for (Map.Entry<String, LedgerField> word : WORDS.entrySet()) {
			String known = word.getKey();
			if (known.length() >= MIN_PART && known.length() > length && bare.contains(known)) {
				best = word.getValue();
				length = known.length();
			}
		}
		return (best != null) ? new Meaning(best, false) : null;
	}

	/** A heading without unit, year, signs and blanks: by this two lists are matched. */
	static String bare(String heading) {
		String plain = DECORATION.matcher(Wording.plain(heading)).replaceAll("");
		String open = PARENTHESES.matcher(plain).replaceAll("");
		return YEAR.matcher(open).replaceAll("");
	}

	/** The unit a heading states (总投资（亿元）), or null. */
	static @Nullable AmountUnit unit(String heading) {
		String plain = Wording.plain(heading);
		if (plain.contains("亿元")) {
			return AmountUnit.YI_YUAN;
		}
		if (plain.contains("万元") || plain.endsWith("_wan")) {
			return AmountUnit.WAN_YUAN;
		}
		return plain.contains("(元)") ? AmountUnit.YUAN : null;
	}

	/** The unit a title line states (单位：万元), or null. */
	static @Nullable AmountUnit statedUnit(String title) {
		Matcher matcher = STATED_UNIT.matcher(Wording.plain(title));
		if (!matcher.find()) {
			return null;
		}
		return switch (matcher.group(1)) {
			case "亿元" -> AmountUnit.YI_YUAN;
			case "万元" -> AmountUnit.WAN_YUAN;
			default -> AmountUnit.YUAN;
		};
	}

	/** The one year a text names, or null when it names none or several. */
	static @Nullable Integer year(String text) {
		Matcher matcher = NAMED_YEAR.matcher(Wording.plain(text));
		Integer year = null;
		while (matcher.find()) {
			Integer found = Integer.valueOf(matcher.group());
			if (year != null && !year.equals(found)) {
				return null;
			}
			year = found;
		}
		return year;
	}

	private static Map<String, LedgerField> load() {
		Map<String, LedgerField> words = new HashMap<>();
		try (InputStream in = Headings.class.getResourceAsStream("header-variants.csv")) {
			if (in == null) {
				throw new IllegalStateException("header-variants.csv is missing");
			}
			for (CSVRecord row : CSVFormat.DEFAULT.builder()
				.setHeader()
				.setSkipHeaderRecord(true)
				.get()
				.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
				LedgerField field = LedgerField.valueOf(row.get("field"));
				for (String word : row.get("words").split("\\|")) {
					words.putIfAbsent(Wording.plain(word), field);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Map.copyOf(words);
	}

}
