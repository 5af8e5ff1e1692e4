package org.diaodu.command.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.letter.LetterPlaceholder;

/**
 * A template made ready to be printed from, as often and from as many threads as one
 * likes: it never changes. poi-tl filled it in once, with a mark of two lines in place of
 * each value, so that where the marks stand, and how it writes the end of a line there,
 * is known.
 */
final class LetterPlate {

	/**
	 * What people write as sentences, mostly without a full stop at the end: it gets one
	 * where it ends a paragraph of the letter's own words.
	 */
	private static final Set<LetterPlaceholder> SENTENCES = EnumSet.of(LetterPlaceholder.REASON,
			LetterPlaceholder.DESCRIPTION);

	private static final String STOPS = "。！？…；：，、.!?;:,";

	private static final String CLOSING = "”’」』）)》";

	private static final String PARAGRAPH_END = "</w:p>";

	private static final Pattern PARAGRAPH_START = Pattern.compile("<w:p[ >]");

	private static final Pattern TEXT = Pattern.compile("<w:t(?: [^>]*)?>[^<]*\\S[^<]*</w:t>");

	private final WordPackage document;

	private final Map<String, List<Piece>> parts;

	private LetterPlate(WordPackage document, Map<String, List<Piece>> parts) {
		this.document = document;
		this.parts = parts;
	}

	/**
	 * Makes a template ready.
	 * @param digest of the template
	 * @return null when a mark stands where it cannot simply be replaced
	 * @throws IOException when it cannot be filled in at all
	 */
	static @Nullable LetterPlate of(byte[] template, String digest) throws IOException {
		// No text contains its own digest.
		String mark = "mark" + digest + "of";
		Map<String, String> marks = new HashMap<>();
		for (LetterPlaceholder each : LetterPlaceholder.values()) {
			marks.put(each.label(), mark + each.ordinal() + "first\n" + mark + each.ordinal() + "last");
		}
		WordPackage filledIn = WordPackage.read(fillIn(template, marks));
		Pattern slot = Pattern.compile("<w:t( [^>]*)?>" + mark + "(\\d+)first</w:t>(<w:(?:cr|br)(?: [^>]*)?/>)"
				+ "<w:t(?: [^>]*)?>" + mark + "\\2last</w:t>");
		Map<String, List<Piece>> parts = new TreeMap<>();
		for (String name : filledIn.names()) {
			byte[] part = filledIn.part(name);
			String text = (part != null) ? new String(part, StandardCharsets.UTF_8) : "";
			if (text.contains(mark)) {
				List<Piece> pieces = pieces(text, slot);
				if (pieces.stream().anyMatch((piece) -> piece.text().contains(mark))) {
					return null;
				}
				parts.put(name, pieces);
			}
		}
		return new LetterPlate(filledIn, parts);
	}

	/** Fills a template in by poi-tl. */
	static byte[] fillIn(byte[] template, Map<String, String> values) throws IOException {
		Configure plain = Configure.builder().setValidErrorHandler(new Configure.AbortHandler()).build();
		try (XWPFTemplate document = XWPFTemplate.compile(new ByteArrayInputStream(template), plain)) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.render(values).write(out);
			return out.toByteArray();
		}
	}

	private static List<Piece> pieces(String text, Pattern slot) {
		List<Piece> pieces = new ArrayList<>();
		Matcher found = slot.matcher(text);
		int from = 0;
		while (found.find()) {
			LetterPlaceholder placeholder = LetterPlaceholder.values()[Integer.parseInt(found.group(2))];
			String attributes = (found.group(1) != null) ? found.group(1) : "";
			boolean ends = SENTENCES.contains(placeholder) && endsParagraph(text, found.start(), found.end());
			pieces.add(new Piece(text.substring(from, found.start()),
					new Slot(placeholder, attributes, found.group(3), ends)));
			from = found.end();
		}
		pieces.add(new Piece(text.substring(from), null));
		return List.copyOf(pieces);
	}

	/** Whether words of the template stand before it in its paragraph, and none after. */
	private static boolean endsParagraph(String text, int from, int to) {
		int end = text.indexOf(PARAGRAPH_END, to);
		Matcher starts = PARAGRAPH_START.matcher(text).region(0, from);
		int start = -1;
		while (starts.find()) {
			start = starts.start();
		}
		return end >= 0 && start >= 0 && !TEXT.matcher(text).region(to, end).find()
				&& TEXT.matcher(text).region(start, from).find();
	}

	/**
	 * The letter with these values, which XML can say.
	 */
	WordPackage print(Map<LetterPlaceholder, String> values) {
		Map<LetterPlaceholder, String> sentences = new EnumMap<>(LetterPlaceholder.class);
		SENTENCES.forEach((each) -> sentences.put(each, closed(values.getOrDefault(each, ""))));
		Map<String, byte[]> printed = new TreeMap<>();
		this.parts.forEach((name, pieces) -> {
			StringBuilder text = new StringBuilder();
			for (Piece piece : pieces) {
				text.append(piece.text());
				Slot slot = piece.slot();
				if (slot != null) {
					slot.write((slot.endsParagraph() ? sentences : values).getOrDefault(slot.placeholder(), ""), text);
				}
			}
			printed.put(name, text.toString().getBytes(StandardCharsets.UTF_8));
		});
		return this.document.with(printed);
	}

	/** With a full stop, unless whoever wrote it closed it. */
	static String closed(String sentence) {
		String plain = sentence.stripTrailing();
		int last = plain.length() - 1;
		while (last > 0 && CLOSING.indexOf(plain.charAt(last)) >= 0) {
			last--;
		}
		return (last < 0 || STOPS.indexOf(plain.charAt(last)) >= 0) ? sentence : plain + "。";
	}

	/**
	 * What stands before a slot, and the slot; none after the last.
	 */
	private record Piece(String text, @Nullable Slot slot) {
	}

	/**
	 * Where a value is written.
	 *
	 * @param attributes of the element of its first line
	 * @param lineEnd between two lines
	 */
	private record Slot(LetterPlaceholder placeholder, String attributes, String lineEnd, boolean endsParagraph) {

		private static final String PRESERVE = " xml:space=\"preserve\"";

		void write(String value, StringBuilder out) {
			String[] lines = value.split("\n", -1);
			for (int i = 0; i < lines.length; i++) {
				String own = (i == 0) ? this.attributes : "";
				if (i > 0) {
					out.append(this.lineEnd);
				}
				out.append("<w:t").append(own);
				if (isBlankAtAnEnd(lines[i]) && !own.contains(PRESERVE)) {
					out.append(PRESERVE);
				}
				if (lines[i].isEmpty()) {
					out.append("/>");
				}
				else {
					out.append('>').append(escaped(lines[i])).append("</w:t>");
				}
			}
		}

		private static boolean isBlankAtAnEnd(String line) {
			return !line.isEmpty() && (Character.isWhitespace(line.charAt(0))
					|| Character.isWhitespace(line.charAt(line.length() - 1)));
		}

		private static String escaped(String line) {
			return line.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;");
		}

	}

}
