package org.diaodu.command.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.letter.LetterRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;

/**
 * The parts of a Word document. Unpacked within bounds; packed so that the same parts are
 * the same bytes everywhere and for ever: in the order of their names, without times, and
 * not compressed, since compression differs between machines.
 */
final class WordPackage {

	/** A document that unpacks to more is not read: 4 MB. */
	static final int MAX_UNPACKED = 4 * 1024 * 1024;

	static final String TYPES = "[Content_Types].xml";

	static final String DOCUMENT = "word/document.xml";

	private static final String CORE = "docProps/core.xml";

	private static final String APP = "docProps/app.xml";

	private static final int MAX_PARTS = 200;

	/** The first months of 1980 stand for no time; the very first moment takes a zone. */
	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

	private final SortedMap<String, byte[]> parts;

	private WordPackage(SortedMap<String, byte[]> parts) {
		this.parts = parts;
	}

	/** Unpacks; refuses what is none, or grows beyond bounds. */
	static WordPackage read(byte[] content) {
		SortedMap<String, byte[]> parts = new TreeMap<>();
		Set<String> names = new HashSet<>();
		int unpacked = 0;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
			ZipEntry entry;
			while ((entry = zip.getNextEntry()) != null) {
				String name = entry.getName();
				if (entry.isDirectory()) {
					continue;
				}
				if (!isSound(name) || !names.add(name.toLowerCase(Locale.ROOT)) || names.size() > MAX_PARTS) {
					throw broken(name);
				}
				byte[] part = bounded(zip, MAX_UNPACKED - unpacked);
				unpacked += part.length;
				parts.put(name, part);
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw broken("zip");
		}
		for (String needed : Set.of(TYPES, "_rels/.rels", DOCUMENT)) {
			if (!parts.containsKey(needed)) {
				throw broken(needed);
			}
		}
		return new WordPackage(parts);
	}

	private static boolean isSound(String name) {
		return !name.isEmpty() && !name.startsWith("/") && name.indexOf('\\') < 0 && !name.contains("..");
	}

	private static byte[] bounded(InputStream in, int most) throws IOException {
		byte[] part = in.readNBytes(most + 1);
		if (part.length > most) {
			throw Refusal.of(LetterRefusal.LETTER_TEMPLATE_UNPACKS_TOO_LARGE, "file")
				.with("max", MAX_UNPACKED)
				.asException();
		}
		return part;
	}

	static RefusedException broken(String part) {
		return Refusal.of(LetterRefusal.LETTER_TEMPLATE_NOT_WORD, "file").with("part", part).asException();
	}

	Set<String> names() {
		return this.parts.keySet();
	}

	byte @Nullable [] part(String name) {
		return this.parts.get(name);
	}

	/**
	 * The same with properties of its own: who wrote it, and when, is said by the log.
	 * @param title of the document
	 * @param day stands for when it was made
	 */
	WordPackage titled(String title, LocalDate day) {
		SortedMap<String, byte[]> titled = new TreeMap<>(this.parts);
		titled.computeIfPresent(CORE, (name, before) -> utf8("""
				<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
				<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"\
				 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"\
				 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%1$s</dc:title>\
				<dcterms:created xsi:type="dcterms:W3CDTF">%2$sT00:00:00Z</dcterms:created>\
				<dcterms:modified xsi:type="dcterms:W3CDTF">%2$sT00:00:00Z</dcterms:modified></cp:coreProperties>"""
			.formatted(title, day)));
		titled.computeIfPresent(APP, (name, before) -> utf8("""
				<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
				<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
				<Application>Diaodu</Application></Properties>"""));
		return new WordPackage(titled);
	}

	/** The same with other content in some of its parts. */
	WordPackage with(Map<String, byte[]> changed) {
		SortedMap<String, byte[]> parts = new TreeMap<>(this.parts);
		parts.putAll(changed);
		return new WordPackage(parts);
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** Packs. */
	byte[] bytes() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
			// Word looks for the types first.
			put(zip, TYPES);
			for (String name : this.parts.keySet()) {
				if (!name.equals(TYPES)) {
					put(zip, name);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private void put(ZipOutputStream zip, String name) throws IOException {
		byte[] part = this.parts.getOrDefault(name, new byte[0]);
		CRC32 crc = new CRC32();
		crc.update(part);
		ZipEntry entry = new ZipEntry(name);
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(part.length);
		entry.setCompressedSize(part.length);
		entry.setCrc(crc.getValue());
		entry.setTimeLocal(NO_TIME);
		zip.putNextEntry(entry);
		zip.write(part);
		zip.closeEntry();
	}

}
