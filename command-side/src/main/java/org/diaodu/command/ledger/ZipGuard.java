package org.diaodu.command.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Locale;

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

	private static final int CONTENT_TYPES_HEAD = 1024 * 1024;

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
		boolean types = name.equals("[content_types].xml");
		byte[] head = in.readNBytes(types ? CONTENT_TYPES_HEAD : HEAD);
		// A UTF-16 part interleaves zero bytes, so they are taken out before looking.
		String start = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").toUpperCase(Locale.ROOT);
		if (start.contains("<!DOCTYPE") || start.contains("<!ENTITY")) {
			throw Spreadsheets.refusal(LedgerRefusal.UPLOAD_UNSAFE);
		}
		if (types && start.contains("MACROENABLED")) {
			throw Spreadsheets.refusal(LedgerRefusal.UPLOAD_HAS_MACROS);
		}
		byte[] buffer = new byte[64 * 1024];
		long size = head.length;
		this.total += head.length;
		int read;
		while ((read = in.read(buffer)) >= 0) {
			size += read;
			this.total += read;
			if (this.total > MAX_TOTAL || (name.endsWith("sharedstrings.xml") && size > MAX_STRINGS)
					|| (size > RATIO_FROM && size / MAX_RATIO > packed)) {
				throw Spreadsheets.refusal(LedgerRefusal.UPLOAD_UNSAFE);
			}
		}
	}

}
