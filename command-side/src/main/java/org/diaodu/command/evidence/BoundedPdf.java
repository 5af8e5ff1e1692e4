package org.diaodu.command.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdfparser.XrefTrailerResolver;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.evidence.EvidenceRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;

/**
 * Reads the structure of a PDF to the letter, mending nothing, within bounds: what must
 * be unpacked to know its objects is measured first, what shows its pages is never
 * unpacked. An object that cannot be read is an error, while the library passes over it.
 */
final class BoundedPdf extends PDFParser {

	/** All that must be unpacked to know the objects: 16 MB. */
	static final int MAX_UNPACKED = 16 * 1024 * 1024;

	static final int MAX_OBJECTS = 100_000;

	/** Pieces of objects, each of which takes a hundred bytes or less in memory. */
	static final int MAX_PIECES = 1_000_000;

	/** The longest row of a table that is unpacked, in bits. */
	private static final long MAX_ROW = 1 << 20;

	private int unpacked;

	private int objects;

	private int pieces;

	BoundedPdf(byte[] content) throws IOException {
		super(new RandomAccessReadBuffer(content));
		count(content);
		this.document = new Parts();
		this.xrefTrailerResolver = new Entries();
	}

	static RefusedException broken() {
		return Refusal.of(EvidenceRefusal.EVIDENCE_PDF_BROKEN, "file").asException();
	}

	private static RefusedException tooLarge() {
		return Refusal.of(EvidenceRefusal.EVIDENCE_PDF_TOO_LARGE, "file").asException();
	}

	/** Whether it is a packed group of objects. */
	static boolean isGroup(COSDictionary stream) {
		return COSName.OBJ_STM.equals(stream.getCOSName(COSName.TYPE));
	}

	private void count(byte[] content) {
		this.pieces += PaperNames.pieces(content);
		if (this.pieces > MAX_PIECES) {
			throw tooLarge();
		}
	}

	@Override
	public @Nullable COSBase dereferenceCOSObject(COSObject object) {
		try {
			return super.dereferenceCOSObject(object);
		}
		catch (IOException ex) {
			throw broken();
		}
	}

	/**
	 * Counts the objects before there is a table of them.
	 */
	private final class Entries extends XrefTrailerResolver {

		@Override
		public void setXRef(COSObjectKey key, long offset) {
			if (++BoundedPdf.this.objects > MAX_OBJECTS) {
				throw tooLarge();
			}
			super.setXRef(key, offset);
		}

	}

	/**
	 * A document whose streams are measured.
	 */
	private final class Parts extends COSDocument {

		Parts() {
			super(null, BoundedPdf.this);
		}

		@Override
		public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
			COSStream stream = new Measured(createRandomAccessReadView(start, length));
			dictionary.forEach(stream::setItem);
			stream.setKey(dictionary.getKey());
			return stream;
		}

	}

	/**
	 * A stream that is unpacked only when it is known to be small enough, and holds
	 * nothing harmful.
	 */
	private final class Measured extends COSStream {

		private boolean looked;

		Measured(RandomAccessReadView content) throws IOException {
			super(null, content);
		}

		@Override
		public RandomAccessRead createView() throws IOException {
			if (!this.looked) {
				look();
				this.looked = true;
			}
			return super.createView();
		}

		private void look() throws IOException {
			COSBase filters = getFilters();
			COSBase filter = (filters instanceof COSArray several && several.size() == 1) ? several.getObject(0)
					: filters;
			if (COSName.FLATE_DECODE.equals(filter)) {
				requireShortRows(getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
				measure();
			}
			else if (!(filter == null || filter instanceof COSArray none && none.size() == 0)) {
				throw broken();
			}
			byte[] content;
			try (RandomAccessRead view = super.createView()) {
				content = new byte[(int) Math.min(view.length(), 2L * MAX_UNPACKED)];
				int read = 0;
				while (read < content.length) {
					int more = view.read(content, read, content.length - read);
					if (more <= 0) {
						break;
					}
					read += more;
				}
			}
			count(content);
			if (isGroup(this)) {
				PaperNames.requireHarmless(content);
			}
		}

		private static void requireShortRows(@Nullable COSBase parameters) {
			COSBase one = (parameters instanceof COSArray several && several.size() == 1) ? several.getObject(0)
					: parameters;
			if (one instanceof COSDictionary known) {
				long colours = known.getInt(COSName.COLORS, 1);
				long bits = known.getInt(COSName.BITS_PER_COMPONENT, 8);
				long columns = known.getInt(COSName.COLUMNS, 1);
				if (colours < 1 || colours > 32 || bits < 1 || bits > 16 || columns < 1
						|| colours * bits * columns > MAX_ROW) {
					throw broken();
				}
			}
			else if (one != null) {
				throw broken();
			}
		}

		/** Unpacks as the library does, into nothing. */
		private void measure() throws IOException {
			Inflater inflater = new Inflater(true);
			byte[] in = new byte[8 * 1024];
			byte[] out = new byte[64 * 1024];
			try (InputStream packed = createRawInputStream()) {
				packed.skipNBytes(2);
				while (!inflater.finished()) {
					int inflated = inflater.inflate(out);
					BoundedPdf.this.unpacked += inflated;
					if (BoundedPdf.this.unpacked > MAX_UNPACKED) {
						throw tooLarge();
					}
					if (inflated == 0 && inflater.needsInput()) {
						int read = packed.read(in);
						if (read <= 0) {
							throw broken();
						}
						inflater.setInput(in, 0, read);
					}
					else if (inflated == 0 && inflater.needsDictionary()) {
						throw broken();
					}
				}
			}
			catch (DataFormatException ex) {
				throw broken();
			}
			finally {
				inflater.end();
			}
		}

	}

}
