package org.diaodu.command.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.diaodu.kernel.ledger.LedgerRefusal;

/**
 * Unpacks a workbook once without keeping anything, to refuse what would hurt before any
 * parser sees it: bombs, macros, entities. Sizes are counted as unpacked; what the
 * archive claims is not believed. Lists the entries as the reader does, so that nothing
 * hides from one that the other finds.
 */
final class ZipGuard {

	private static final int MAX_ENTRIES = 2_000;

	private static final long MAX_TOTAL = 400L * 1024 * 1024;

	/** The shared strings are the one part a reader holds in memory as a whole. */
	private static final long MAX_STRINGS = 64L * 1024 * 1024;

	/** A part this large must not be smaller than a hundredth when packed. */
	private static final long RATIO_FROM = 8L * 1024 * 1024;

	private static final int MAX_RATIO = 100;

	private static final int HEAD = 1024;

	/** Content types and relations are read whole: no workbook needs more. */
	private static final int MAX_DESCRIPTION = 1024 * 1024;

	private static final Pattern TARGET = Pattern.compile("TARGET\\s*=\\s*[\"']([^\"']*)[\"']");

	private long total;

	private ZipGuard() {
	}

	static void check(byte[] content) {
		ZipGuard guard = new ZipGuard();
		boolean workbook = false;
		try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
			int entries = 0;
			Enumeration<ZipArchiveEntry> each = zip.getEntries();
			while (each.hasMoreElements()) {
				ZipArchiveEntry entry = each.nextElement();
				if (++entries > MAX_ENTRIES) {
					throw Spreadsheets.refusal(LedgerRefusal.UPLOAD_UNSAFE);
				}
				String name = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
				if (name.contains("vbaproject") || name.contains("/macrosheets/")) {
					throw Spreadsheets.refusal(LedgerRefusal.UPLOAD_HAS_MACROS);
				}
				workbook |= name.equals("xl/workbook.xml");
				try (InputStream in = zip.getInputStream(entry)) {
					guard.checkPart(name, entry.getCompressedSize(), in);
				}
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw Spreadsheets.refusal(LedgerRefusal.UPLOAD_NOT_A_SPREADSHEET);
		}
		if (!workbook) {
			throw Spreadsheets.refusal(LedgerRefusal.UPLOAD_NOT_A_SPREADSHEET);
		}
	}

	private void checkPart(String name, long packed, InputStream in) throws IOException {
		boolean described = name.equals("[content_types].xml") || name.endsWith(".rels");
		byte[] head = in.readNBytes(described ? MAX_DESCRIPTION : HEAD);
		// A UTF-16 part interleaves zero bytes, so they are taken out before looking.
		String start = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").toUpperCase(Locale.ROOT);
		if (start.contains("<!DOCTYPE") || start.contains("<!ENTITY")) {
			throw Spreadsheets.refusal(LedgerRefusal.UPLOAD_UNSAFE);
		}
		if (described) {
			checkDescription(name, start, head.length);
		}
		AddressGuard addresses = new AddressGuard();
		addresses.check(head, head.length);
		byte[] buffer = new byte[64 * 1024];
		long size = head.length;
		this.total += head.length;
		int read;
		while ((read = in.read(buffer)) >= 0) {
			addresses.check(buffer, read);
			size += read;
			this.total += read;
			if (this.total > MAX_TOTAL || (name.endsWith("sharedstrings.xml") && size > MAX_STRINGS)
					|| (size > RATIO_FROM && size / MAX_RATIO > packed)) {
				throw Spreadsheets.refusal(LedgerRefusal.UPLOAD_UNSAFE);
			}
		}
	}

	/** Macros declared under any name, and one part named for several sheets. */
	private static void checkDescription(String name, String text, int length) {
		// A letter written as a reference would hide a word from this look.
		if (length >= MAX_DESCRIPTION || text.contains("&#")) {
			throw Spreadsheets.refusal(LedgerRefusal.UPLOAD_UNSAFE);
		}
		if (text.contains("MACROENABLED") || text.contains("VBAPROJECT") || text.contains("MACROSHEET")) {
			throw Spreadsheets.refusal(LedgerRefusal.UPLOAD_HAS_MACROS);
		}
		if (name.endsWith("workbook.xml.rels")) {
			Set<String> targets = new HashSet<>();
			Matcher target = TARGET.matcher(text);
			while (target.find()) {
				if (!targets.add(target.group(1))) {
					throw Spreadsheets.refusal(LedgerRefusal.UPLOAD_UNSAFE);
				}
			}
		}
	}

	/**
	 * Looks for cell addresses beyond the last column there is, such as ZZZZZZ1: the
	 * reader would make room for every column before it.
	 */
	private static final class AddressGuard {

		private static final int LETTERS = 3;

		private int step;

		private int letters;

		/** Follows {@code r="letters}, over the ends of buffers. */
		void check(byte[] bytes, int length) {
			for (int i = 0; i < length; i++) {
				int c = bytes[i];
				if (c == 0) {
					continue;
				}
				boolean blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
				if (blank && this.step < 2) {
					this.step = 1;
				}
				else if (this.step == 1 && c == 'r') {
					this.step = 2;
				}
				else if (blank && (this.step == 2 || this.step == 3)) {
					continue;
				}
				else if (this.step == 2 && c == '=') {
					this.step = 3;
				}
				else if (this.step == 3 && (c == '"' || c == '\'')) {
					this.step = 4;
					this.letters = 0;
				}
				else if (this.step == 4) {
					letter(c);
				}
				else {
					this.step = 0;
				}
			}
		}

		private void letter(int c) {
			if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '$') {
				this.letters++;
				return;
			}
			if (c == '&' || (c >= '0' && c <= '9' && this.letters > LETTERS)) {
				throw Spreadsheets.refusal(LedgerRefusal.UPLOAD_NOT_A_SPREADSHEET);
			}
			this.step = 0;
		}

	}

}
