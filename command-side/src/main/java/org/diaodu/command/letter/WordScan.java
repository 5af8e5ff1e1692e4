package org.diaodu.command.letter;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.letter.LetterRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;

/**
 * Reads one part of a template, whatever it is: refuses references to the outside,
 * fields, revisions and what else a letter needs not, and gives the text of its
 * paragraphs. No document type, no entity of its own is ever resolved.
 */
final class WordScan {

	private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private static final Set<String> FIELDS = Set.of("PAGE", "NUMPAGES", "SECTIONPAGES");

	private static final Set<String> UNFIT = Set.of("altChunk", "subDoc", "object", "control", "mailMerge",
			"attachedTemplate", "OLEObject", "frameset", "saveThroughXslt");

	private static final Set<String> ADDRESSES = Set.of("src", "href", "link", "dataSource", "query", "connectString");

	private final String part;

	private final List<String> paragraphs = new ArrayList<>();

	private final Deque<StringBuilder> open = new ArrayDeque<>();

	private final Deque<StringBuilder> fields = new ArrayDeque<>();

	private WordScan(String part) {
		this.part = part;
	}

	/** The text of its paragraphs, in the order in which they end. */
	static List<String> paragraphs(String part, byte[] content) {
		WordScan scan = new WordScan(part);
		try {
			scan.read(reader(content));
		}
		catch (XMLStreamException ex) {
			throw WordPackage.broken(part);
		}
		return scan.paragraphs;
	}

	private static XMLStreamReader reader(byte[] content) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		return factory.createXMLStreamReader(new ByteArrayInputStream(content));
	}

	private void read(XMLStreamReader xml) throws XMLStreamException {
		while (xml.hasNext()) {
			switch (xml.next()) {
				case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE,
						XMLStreamConstants.PROCESSING_INSTRUCTION ->
					throw WordPackage.broken(this.part);
				case XMLStreamConstants.START_ELEMENT -> start(xml);
				case XMLStreamConstants.END_ELEMENT -> end(xml);
				default -> {
					// Text is read with its element.
				}
			}
		}
		if (!this.fields.isEmpty()) {
			throw WordPackage.broken(this.part);
		}
	}

	private void start(XMLStreamReader xml) throws XMLStreamException {
		String name = xml.getLocalName();
		if (UNFIT.contains(name)) {
			throw refuse(LetterRefusal.LETTER_TEMPLATE_PART_UNFIT, name);
		}
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			attribute(xml.getAttributeNamespace(i), xml.getAttributeLocalName(i), xml.getAttributeValue(i));
		}
		if (!WORD.equals(xml.getNamespaceURI())) {
			return;
		}
		switch (name) {
			case "p" -> this.open.push(new StringBuilder());
			case "t" -> {
				String text = xml.getElementText();
				if (!this.open.isEmpty()) {
					this.open.element().append(text);
				}
			}
			case "fldSimple" -> field(xml.getAttributeValue(WORD, "instr"));
			case "instrText" -> {
				String text = xml.getElementText();
				if (this.fields.isEmpty()) {
					throw unfit(text);
				}
				this.fields.element().append(text);
			}
			case "fldChar" -> mark(xml.getAttributeValue(WORD, "fldCharType"));
			default -> {
				// Form, not content.
			}
		}
	}

	private void end(XMLStreamReader xml) {
		if (WORD.equals(xml.getNamespaceURI()) && xml.getLocalName().equals("p")) {
			this.paragraphs.add(this.open.pop().toString());
		}
	}

	private void attribute(@Nullable String namespace, String name, String value) {
		if (name.equals("TargetMode") && value.strip().equalsIgnoreCase("External")) {
			throw refuse(LetterRefusal.LETTER_TEMPLATE_REFERS_OUTSIDE, this.part);
		}
		if (name.equals("author")) {
			throw Refusal.of(LetterRefusal.LETTER_TEMPLATE_UNFINISHED, "file").asException();
		}
		boolean address = ADDRESSES.contains(name) && (namespace == null || !namespace.endsWith("/relationships"));
		if (address && (value.indexOf(':') >= 0 || value.startsWith("\\") || value.startsWith("/"))) {
			throw refuse(LetterRefusal.LETTER_TEMPLATE_REFERS_OUTSIDE, this.part);
		}
	}

	/** What a field does is known when its instruction ends. */
	private void mark(@Nullable String type) {
		if ("begin".equals(type)) {
			this.fields.push(new StringBuilder());
		}
		else if (this.fields.isEmpty()) {
			throw WordPackage.broken(this.part);
		}
		else {
			field(this.fields.element().toString());
			if ("end".equals(type)) {
				this.fields.pop();
			}
		}
	}

	private static void field(@Nullable String instruction) {
		String first = (instruction != null) ? instruction.strip().split("[\\s\\\\]", 2)[0] : "";
		if (!FIELDS.contains(first.toUpperCase(Locale.ROOT))) {
			throw unfit(first);
		}
	}

	private static RefusedException unfit(String instruction) {
		return Refusal.of(LetterRefusal.LETTER_TEMPLATE_FIELD_UNFIT, "file")
			.with("field", instruction.strip())
			.asException();
	}

	private static RefusedException refuse(LetterRefusal reason, String part) {
		return Refusal.of(reason, "file").with("part", part).asException();
	}

}
