package org.diaodu.command.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.evidence.EvidenceRefusal;
import org.diaodu.kernel.evidence.PaperHazard;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;

/**
 * Looks through a PDF, the form in which offices keep scans of papers: it shows pages and
 * does nothing else, for any reader and from its first byte to its last. Pages are
 * counted and never drawn, so no decoder of pictures or fonts meets what strangers sent.
 */
@Clause({ "F-006", "F-021" })
final class PaperScan {

	static final String MEDIA_TYPE = "application/pdf";

	/** More is a book, or made to be tiresome. */
	static final int MAX_PAGES = 2_000;

	private static final int MAX_DEPTH = 64;

	private static final byte[] HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

	/** Keys that no object of a plain paper has. */
	private static final Map<String, PaperHazard> KEYS = Map.of("JS", PaperHazard.SCRIPT, "JavaScript",
			PaperHazard.SCRIPT, "XFA", PaperHazard.SCRIPT, "AA", PaperHazard.AUTOMATIC, "EF", PaperHazard.OTHER_FILE,
			"EmbeddedFiles", PaperHazard.OTHER_FILE, "RichMediaContent", PaperHazard.MULTIMEDIA);

	/** Kinds of actions ({@code S}). Going to a page or an address on a click stays. */
	private static final Map<String, PaperHazard> ACTIONS = Map.ofEntries(Map.entry("JavaScript", PaperHazard.SCRIPT),
			Map.entry("Launch", PaperHazard.LAUNCH), Map.entry("GoToR", PaperHazard.OTHER_FILE),
			Map.entry("GoToE", PaperHazard.OTHER_FILE), Map.entry("SubmitForm", PaperHazard.FORM_SENDING),
			Map.entry("ImportData", PaperHazard.FORM_SENDING), Map.entry("Rendition", PaperHazard.MULTIMEDIA),
			Map.entry("Movie", PaperHazard.MULTIMEDIA), Map.entry("Sound", PaperHazard.MULTIMEDIA),
			Map.entry("GoTo3DView", PaperHazard.MULTIMEDIA), Map.entry("RichMediaExecute", PaperHazard.MULTIMEDIA));

	/** Kinds of annotations and streams ({@code Subtype}, {@code Type}). */
	private static final Map<String, PaperHazard> KINDS = Map.of("FileAttachment", PaperHazard.OTHER_FILE,
			"EmbeddedFile", PaperHazard.OTHER_FILE, "RichMedia", PaperHazard.MULTIMEDIA, "Screen",
			PaperHazard.MULTIMEDIA, "Movie", PaperHazard.MULTIMEDIA, "Sound", PaperHazard.MULTIMEDIA, "3D",
			PaperHazard.MULTIMEDIA, "PS", PaperHazard.SCRIPT);

	private static final COSName OPEN_ACTION = COSName.OPEN_ACTION;

	private PaperScan() {
	}

	/** Whether these bytes begin as a PDF. */
	static boolean beginsAsOne(byte[] content) {
		return content.length > HEAD.length && matches(content, 0, HEAD);
	}

	/**
	 * Refuses what is not a plain paper.
	 * @return how many pages it has
	 */
	static int pages(byte[] content) {
		requireEnd(content);
		PaperNames.requireNothingElse(content);
		PaperNames.requireHarmless(content);
		try (PDDocument paper = new BoundedPdf(content).parse(false)) {
			COSDocument document = paper.getDocument();
			int groups = 0;
			for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
				COSBase object = document.getObjectFromPool(key).getObject();
				requireHarmless(object);
				if (object instanceof COSStream stream && BoundedPdf.isGroup(stream)) {
					// Also one that nothing is said to be in: it is looked into.
					stream.createView().close();
					groups++;
				}
			}
			if (PaperNames.groups(content) > groups) {
				// A reader that mends files finds one that no table knows of.
				throw BoundedPdf.broken();
			}
			requireHarmless(document.getTrailer());
			return countPages(document.getTrailer());
		}
		catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException
				| IndexOutOfBoundsException | StackOverflowError ex) {
			// The library met what it does not know: so would others.
			throw BoundedPdf.broken();
		}
	}

	static RefusedException active(PaperHazard hazard) {
		return Refusal.of(EvidenceRefusal.EVIDENCE_PDF_ACTIVE, "file").with("what", hazard).asException();
	}

	/** It ends with its end: cut off, or with something behind it, it is broken. */
	private static void requireEnd(byte[] content) {
		int end = content.length;
		while (end > 0 && (content[end - 1] == '\n' || content[end - 1] == '\r' || content[end - 1] == ' '
				|| content[end - 1] == '\t' || content[end - 1] == 0)) {
			end--;
		}
		if (end < END.length || !matches(content, end - END.length, END)) {
			throw BoundedPdf.broken();
		}
	}

	private static boolean matches(byte[] content, int at, byte[] text) {
		for (int i = 0; i < text.length; i++) {
			if (content[at + i] != text[i]) {
				return false;
			}
		}
		return true;
	}

	/** One object with all that is in it; what it refers to is looked at by itself. */
	private static void requireHarmless(@Nullable COSBase object) {
		Deque<COSBase> open = new ArrayDeque<>();
		if (object != null) {
			open.push(object);
		}
		while (!open.isEmpty()) {
			COSBase next = open.pop();
			if (next instanceof COSDictionary dictionary) {
				requireHarmless(dictionary);
				dictionary.getValues().forEach((value) -> pushDirect(value, open));
			}
			else if (next instanceof COSArray array) {
				array.forEach((value) -> pushDirect(value, open));
			}
		}
	}

	private static void pushDirect(@Nullable COSBase value, Deque<COSBase> open) {
		if (value instanceof COSDictionary || value instanceof COSArray) {
			open.push(value);
		}
	}

	private static void requireHarmless(COSDictionary dictionary) {
		for (COSName key : dictionary.keySet()) {
			refuse(KEYS.get(key.getName()));
		}
		refuse(of(ACTIONS, dictionary, COSName.S));
		refuse(of(KINDS, dictionary, COSName.SUBTYPE));
		refuse(of(KINDS, dictionary, COSName.TYPE));
		if (dictionary instanceof COSStream && dictionary.containsKey(COSName.F)) {
			// Its content is elsewhere.
			throw active(PaperHazard.OTHER_FILE);
		}
		if (dictionary.getDictionaryObject(OPEN_ACTION) instanceof COSDictionary action
				&& !COSName.getPDFName("GoTo").equals(action.getCOSName(COSName.S))) {
			throw active(PaperHazard.AUTOMATIC);
		}
	}

	private static @Nullable PaperHazard of(Map<String, PaperHazard> known, COSDictionary dictionary, COSName key) {
		COSName name = dictionary.getCOSName(key);
		return (name != null) ? known.get(name.getName()) : null;
	}

	private static void refuse(@Nullable PaperHazard hazard) {
		if (hazard != null) {
			throw active(hazard);
		}
	}

	/** Walks the tree of pages, which may be no tree at all. */
	private static int countPages(COSDictionary trailer) {
		COSDictionary root = trailer.getCOSDictionary(COSName.ROOT);
		COSDictionary top = (root != null) ? root.getCOSDictionary(COSName.PAGES) : null;
		if (top == null) {
			throw BoundedPdf.broken();
		}
		Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		Deque<Node> open = new ArrayDeque<>(List.of(new Node(top, 0)));
		int pages = 0;
		while (!open.isEmpty()) {
			Node node = open.pop();
			if (!seen.add(node.dictionary()) || node.depth() > MAX_DEPTH) {
				throw BoundedPdf.broken();
			}
			COSArray kids = node.dictionary().getCOSArray(COSName.KIDS);
			if (kids == null) {
				pages++;
			}
			else {
				for (COSBase kid : kids) {
					COSBase child = (kid instanceof COSObject reference) ? reference.getObject() : kid;
					if (!(child instanceof COSDictionary dictionary)) {
						throw BoundedPdf.broken();
					}
					open.push(new Node(dictionary, node.depth() + 1));
				}
			}
			if (pages > MAX_PAGES) {
				throw Refusal.of(EvidenceRefusal.EVIDENCE_PDF_TOO_MANY_PAGES, "file")
					.with("max", MAX_PAGES)
					.asException();
			}
		}
		if (pages == 0) {
			throw BoundedPdf.broken();
		}
		return pages;
	}

	/**
	 * A node of the tree of pages.
	 */
	private record Node(COSDictionary dictionary, int depth) {
	}

}
