package org.diaodu.command.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/**
 * Papers as scanners write them, and what attackers make of them.
 */
public final class Papers {

	private Papers() {
	}

	/** A scan of one page: a picture as large as the page. */
	public static byte[] scan() {
		return written((paper) -> {
		}, false);
	}

	/** With all objects packed, as PDF 1.5 allows. */
	static byte[] packed() {
		return written((paper) -> {
		}, true);
	}

	static byte[] written(Change change, boolean packed) {
		try (PDDocument paper = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			PDPage page = new PDPage(PDRectangle.A4);
			paper.addPage(page);
			paper.setDocumentId(7L);
			paper.getDocumentInformation().setTitle("沈政会纪〔2026〕31号");
			Calendar day = Calendar.getInstance();
			day.setTimeInMillis(0);
			paper.getDocumentInformation().setCreationDate(day);
			BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
			try (PDPageContentStream content = new PDPageContentStream(paper, page)) {
				content.drawImage(JPEGFactory.createFromImage(paper, image), 0, 0, 595, 842);
			}
			change.apply(paper);
			paper.save(out, packed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A file of these objects, the first of which is the catalogue.
	 * @param objects each without {@code obj} and {@code endobj}, in ISO 8859-1
	 */
	static byte[] of(String... objects) {
		StringBuilder text = new StringBuilder("%PDF-1.7\n");
		StringBuilder table = new StringBuilder("0000000000 65535 f \n");
		for (int i = 0; i < objects.length; i++) {
			table.append("%010d 00000 n \n".formatted(text.length()));
			text.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
		}
		int start = text.length();
		text.append("xref\n0 %d\n%strailer\n<</Size %1$d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
			.formatted(objects.length + 1, table, start));
		return text.toString().getBytes(StandardCharsets.ISO_8859_1);
	}

	static String stream(String dictionary, byte[] content) {
		return "<<" + dictionary + "/Length " + content.length + ">>\nstream\n"
				+ new String(content, StandardCharsets.ISO_8859_1) + "\nendstream";
	}

	static COSDictionary action(String kind) {
		COSDictionary action = new COSDictionary();
		action.setName(COSName.S, kind);
		return action;
	}

	/**
	 * What is done to a paper before it is written.
	 */
	@FunctionalInterface
	interface Change {

		void apply(PDDocument paper) throws IOException;

	}

}
