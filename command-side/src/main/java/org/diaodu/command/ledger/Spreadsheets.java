package org.diaodu.command.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.diaodu.kernel.ledger.LedgerFiles;
import org.diaodu.kernel.ledger.LedgerRefusal;
import org.diaodu.kernel.message.Refusal;

/**
 * Opens uploads. What a file is, is judged by its bytes: real files are called
 * {@code .xlsx.xlsx}. Its name only refuses what claims to be something else.
 */
final class Spreadsheets {

	/** Those of lists, and those whose refusal says more. */
	private static final Set<String> EXTENSIONS = Set.of("xlsx", "csv", "txt", "tsv", "xls", "xlsm", "et");

	/** 清单2026.1 and 1.市级清单 have none. */
	private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z][A-Za-z0-9]{0,9}|7z)$");

	private static final int SNIFF = 512;

	private static final byte[] OLE2 = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

	private Spreadsheets() {
	}

	/**
	 * Reads a stream to its end, or refuses as soon as it proves too large.
	 */
	static byte[] bounded(InputStream in) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] buffer = new byte[64 * 1024];
		int read;
		while ((read = in.read(buffer)) >= 0) {
			if (out.size() + read > LedgerFiles.MAX_BYTES) {
				throw Refusal.of(LedgerRefusal.UPLOAD_TOO_LARGE, "file")
					.with("max", LedgerFiles.MAX_BYTES)
					.asException();
			}
			out.write(buffer, 0, read);
		}
		return out.toByteArray();
	}

	/** Opens a file, or refuses with the reason. */
	static Spreadsheet open(String fileName, byte[] content) throws IOException {
		Matcher extension = EXTENSION.matcher(fileName.strip());
		if (extension.find() && !EXTENSIONS.contains(extension.group(1).toLowerCase(Locale.ROOT))) {
			throw refusal(LedgerRefusal.UPLOAD_NOT_A_SPREADSHEET);
		}
		if (startsWith(content, OLE2)) {
			throw refusal(
					contains(content, ENCRYPTED) ? LedgerRefusal.UPLOAD_ENCRYPTED : LedgerRefusal.UPLOAD_OLD_FORMAT);
		}
		if (content.length >= 4 && content[0] == 'P' && content[1] == 'K') {
			ZipGuard.check(content);
			if (fileName.toLowerCase(Locale.ROOT).endsWith(".xlsm")) {
				throw refusal(LedgerRefusal.UPLOAD_HAS_MACROS);
			}
			return new XlsxSpreadsheet(content);
		}
		String start = new String(content, 0, Math.min(content.length, SNIFF), StandardCharsets.ISO_8859_1).strip()
			.toLowerCase(Locale.ROOT);
		if (content.length == 0 || start.startsWith("%pdf") || start.startsWith("{\\rtf") || start.contains("<html")
				|| start.contains("<?xml") || start.contains("<table")) {
			throw refusal(LedgerRefusal.UPLOAD_NOT_A_SPREADSHEET);
		}
		return new CsvSpreadsheet(TextDecoding.decode(content));
	}

	static RuntimeException refusal(LedgerRefusal code) {
		return Refusal.of(code, "file").asException();
	}

	private static boolean startsWith(byte[] content, byte[] prefix) {
		if (content.length < prefix.length) {
			return false;
		}
		for (int i = 0; i < prefix.length; i++) {
			if (content[i] != prefix[i]) {
				return false;
			}
		}
		return true;
	}

	private static boolean contains(byte[] content, byte[] wanted) {
		outer: for (int i = 0; i <= content.length - wanted.length; i++) {
			for (int j = 0; j < wanted.length; j++) {
				if (content[i + j] != wanted[j]) {
					continue outer;
				}
			}
			return true;
		}
		return false;
	}

}
