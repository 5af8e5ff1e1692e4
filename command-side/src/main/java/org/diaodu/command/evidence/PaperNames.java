package org.diaodu.command.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.diaodu.kernel.evidence.EvidenceRefusal;
import org.diaodu.kernel.evidence.PaperHazard;
import org.diaodu.kernel.message.Refusal;

/**
 * Looks for what a paper must not contain in its bytes as they stand, whether or not
 * anything refers to them: readers that mend broken files find objects nothing refers to,
 * and of two entries of one name not all take the same.
 */
final class PaperNames {

	/**
	 * Names of the format (ISO 32000-1) so long that packed data never shows one by
	 * chance.
	 */
	private static final Map<String, PaperHazard> HARMFUL = Map.ofEntries(Map.entry("JavaScript", PaperHazard.SCRIPT),
			Map.entry("Launch", PaperHazard.LAUNCH), Map.entry("EmbeddedFile", PaperHazard.OTHER_FILE),
			Map.entry("EmbeddedFiles", PaperHazard.OTHER_FILE), Map.entry("FileAttachment", PaperHazard.OTHER_FILE),
			Map.entry("SubmitForm", PaperHazard.FORM_SENDING), Map.entry("ImportData", PaperHazard.FORM_SENDING),
			Map.entry("RichMedia", PaperHazard.MULTIMEDIA), Map.entry("Rendition", PaperHazard.MULTIMEDIA));

	private static final String ENCRYPT = "Encrypt";

	private static final String GROUP = "ObjStm";

	private static final int LONGEST = 16;

	/** What begins a web page, wherever in a file. */
	private static final Set<String> PAGES = Set.of("<script", "<html", "<!doctype", "<iframe", "<body");

	/** The end of a ZIP archive, which is looked for from the end of the file. */
	private static final byte[] ZIP_END = { 'P', 'K', 5, 6 };

	private static final int ZIP_COMMENT = 65_535 + 22;

	private PaperNames() {
	}

	/** Refuses the first name that is harmful, however it is written. */
	static void requireHarmless(byte[] content) {
		for (int at = 0; at < content.length; at++) {
			if (content[at] == '/') {
				String name = name(content, at + 1);
				if (name.equals(ENCRYPT)) {
					throw Refusal.of(EvidenceRefusal.EVIDENCE_PDF_ENCRYPTED, "file").asException();
				}
				PaperHazard hazard = HARMFUL.get(name);
				if (hazard != null) {
					throw PaperScan.active(hazard);
				}
			}
		}
	}

	/** How many packed groups of objects these bytes speak of. */
	static int groups(byte[] content) {
		int groups = 0;
		for (int at = 0; at < content.length; at++) {
			if (content[at] == '/' && name(content, at + 1).equals(GROUP)) {
				groups++;
			}
		}
		return groups;
	}

	/** Refuses what other programs take for something else. */
	static void requireNothingElse(byte[] content) {
		for (int at = 0; at < content.length; at++) {
			if (content[at] == '<' && beginsPage(content, at)) {
				throw Refusal.of(EvidenceRefusal.EVIDENCE_PDF_AMBIGUOUS, "file").asException();
			}
		}
		for (int at = Math.max(0, content.length - ZIP_COMMENT); at + ZIP_END.length <= content.length; at++) {
			if (content[at] == ZIP_END[0] && content[at + 1] == ZIP_END[1] && content[at + 2] == ZIP_END[2]
					&& content[at + 3] == ZIP_END[3]) {
				throw Refusal.of(EvidenceRefusal.EVIDENCE_PDF_AMBIGUOUS, "file").asException();
			}
		}
	}

	private static boolean beginsPage(byte[] content, int at) {
		String text = new String(content, at, Math.min(10, content.length - at), StandardCharsets.ISO_8859_1)
			.toLowerCase(Locale.ROOT);
		return PAGES.stream().anyMatch(text::startsWith);
	}

	/** How many objects a reader may make of these bytes at the most, roughly. */
	static int pieces(byte[] content) {
		int pieces = 0;
		for (byte each : content) {
			if (each == '[' || each == '<' || each == '(' || each == '/') {
				pieces++;
			}
		}
		return pieces;
	}

	/** Decodes {@code #xx}, so that {@code /Java#53cript} is what it is. */
	private static String name(byte[] content, int from) {
		StringBuilder name = new StringBuilder(LONGEST);
		int at = from;
		while (at < content.length && name.length() < LONGEST && isRegular(content[at])) {
			int decoded = (content[at] == '#' && at + 2 < content.length)
					? Character.digit(content[at + 1], 16) * 16 + Character.digit(content[at + 2], 16) : -1;
			boolean escaped = decoded >= 0 && Character.digit(content[at + 1], 16) >= 0
					&& Character.digit(content[at + 2], 16) >= 0;
			name.append((char) (escaped ? decoded : content[at] & 0xFF));
			at += escaped ? 3 : 1;
		}
		return name.toString();
	}

	/** Neither white space nor a delimiter (ISO 32000-1, 7.2.2). */
	private static boolean isRegular(byte each) {
		return switch (each) {
			case 0, '\t', '\n', '\f', '\r', ' ', '(', ')', '<', '>', '[', ']', '{', '}', '/', '%' -> false;
			default -> true;
		};
	}

}
