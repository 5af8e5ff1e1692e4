package org.diaodu.command.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

import org.diaodu.kernel.letter.LetterForm;

/** Word documents for tests: shipped ones, changed part by part. */
final class Documents {

	private Documents() {
	}

	/** The parts of a shipped template, to be changed. */
	static Map<String, byte[]> parts(LetterForm form) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ShippedTemplates.read(form)))) {
			ZipEntry entry;
			while ((entry = zip.getNextEntry()) != null) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
			return parts;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] zip(Map<String, byte[]> parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** A shipped template with a text of a part replaced. */
	static byte[] with(LetterForm form, String part, String before, String after) {
		Map<String, byte[]> parts = parts(form);
		String text = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
		if (!text.contains(before)) {
			throw new IllegalArgumentException("not in " + part + ": " + before);
		}
		parts.put(part, text.replace(before, after).getBytes(StandardCharsets.UTF_8));
		return zip(parts);
	}

	/** A shipped template with one part more. */
	static byte[] plus(LetterForm form, String part, String content) {
		Map<String, byte[]> parts = parts(form);
		parts.put(part, content.getBytes(StandardCharsets.UTF_8));
		return zip(parts);
	}

	/** The paragraphs as Word shows them. */
	static List<String> paragraphs(byte[] document) {
		try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(document))) {
			return word.getParagraphs().stream().map(XWPFParagraph::getText).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
