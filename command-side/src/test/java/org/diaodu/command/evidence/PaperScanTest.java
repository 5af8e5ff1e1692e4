package org.diaodu.command.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.diaodu.kernel.evidence.EvidenceRefusal;
import org.diaodu.kernel.evidence.PaperHazard;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Clause({ "F-006", "F-021" })
class PaperScanTest {

	private static final String CATALOGUE = "<</Type/Catalog/Pages 2 0 R>>";

	private static final String PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>";

	private static final String PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>";

	private static Refusal refusalOf(byte[] content) {
		RefusedException refused = catchThrowableOfType(RefusedException.class, () -> PaperScan.pages(content));
		assertThat(refused).as("taken").isNotNull();
		assertThat(refused.refusal().field()).isEqualTo("file");
		return refused.refusal();
	}

	private static void refuses(byte[] content, EvidenceRefusal code) {
		assertThat(refusalOf(content).code()).isEqualTo(code.name());
	}

	private static void refuses(byte[] content, PaperHazard hazard) {
		Refusal refusal = refusalOf(content);
		assertThat(refusal.code()).isEqualTo(EvidenceRefusal.EVIDENCE_PDF_ACTIVE.name());
		assertThat(refusal.arguments()).containsEntry("what", hazard.name());
	}

	@Test
	void takesWhatScannersAndOfficesWrite() {
		assertThat(PaperScan.pages(Papers.scan())).isOne();
		assertThat(PaperScan.pages(Papers.packed())).isOne();
		assertThat(PaperScan.pages(Papers.written((paper) -> {
			for (int i = 0; i < 30; i++) {
				paper.addPage(new PDPage());
			}
		}, true))).isEqualTo(31);
		assertThat(PaperScan.pages(Papers.of(CATALOGUE, PAGES, PAGE))).isOne();
		assertThat(PaperScan.beginsAsOne(Papers.scan())).isTrue();
		assertThat(PaperScan.beginsAsOne(Photos.png(4, 3))).isFalse();
	}

	/**
	 * A link that is clicked, a page to begin with, a stamp: none of it runs by itself.
	 */
	@Test
	void takesWhatOnlyShowsOrIsClicked() {
		assertThat(
				PaperScan.pages(Papers.of("<</Type/Catalog/Pages 2 0 R/OpenAction[3 0 R/Fit]>>", PAGES,
						"<</Type/Page/Parent 2 0 R/Annots[<</Type/Annot/Subtype/Link/A<</S/URI/URI(http://a.cn)>>>>"
								+ "<</Type/Annot/Subtype/Widget/FT/Sig/V<</Type/Sig/Filter/Adobe.PPKLite>>>>]>>")))
			.isOne();
		assertThat(PaperScan
			.pages(Papers.of("<</Type/Catalog/Pages 2 0 R/OpenAction<</S/GoTo/D[3 0 R/Fit]>>>>", PAGES, PAGE))).isOne();
	}

	@TestFactory
	Stream<DynamicTest> refusesWhatDoesMoreThanShowPagesPackedOrNot() {
		Map<PaperHazard, Map<String, Papers.Change>> wrong = new LinkedHashMap<>();
		wrong.put(PaperHazard.SCRIPT, Map.of("opened", (paper) -> {
			COSDictionary action = Papers.action("JavaScript");
			action.setString(COSName.JS, "app.alert(1)");
			catalogue(paper.getDocumentCatalog()).setItem(COSName.OPEN_ACTION, action);
		}, "named", (paper) -> {
			COSDictionary names = new COSDictionary();
			names.setItem(COSName.getPDFName("JavaScript"), new COSArray());
			catalogue(paper.getDocumentCatalog()).setItem(COSName.NAMES, names);
		}, "XFA", (paper) -> {
			COSDictionary form = new COSDictionary();
			form.setItem(COSName.XFA, new COSString("<xdp/>"));
			catalogue(paper.getDocumentCatalog()).setItem(COSName.ACRO_FORM, form);
		}));
		wrong.put(PaperHazard.LAUNCH, Map.of("clicked", (paper) -> annotate(paper.getPage(0), "Link", "Launch")));
		wrong.put(PaperHazard.OTHER_FILE, Map.of("embedded", (paper) -> {
			COSStream file = paper.getDocument().createCOSStream();
			file.setName(COSName.TYPE, "EmbeddedFile");
			COSDictionary specification = new COSDictionary();
			COSDictionary files = new COSDictionary();
			files.setItem(COSName.F, file);
			specification.setItem(COSName.EF, files);
			file.createOutputStream().close();
			catalogue(paper.getDocumentCatalog()).setItem("AF", specification);
		}, "elsewhere", (paper) -> annotate(paper.getPage(0), "Link", "GoToR"), "content elsewhere", (paper) -> {
			COSStream content = paper.getDocument().createCOSStream();
			content.createOutputStream().close();
			content.setString(COSName.F, "\\\\host\\share");
			paper.getPage(0).getCOSObject().setItem(COSName.CONTENTS, content);
		}));
		wrong.put(PaperHazard.FORM_SENDING,
				Map.of("clicked", (paper) -> annotate(paper.getPage(0), "Link", "SubmitForm")));
		wrong.put(PaperHazard.MULTIMEDIA, Map.of("film", (paper) -> annotate(paper.getPage(0), "Screen", "Rendition"),
				"model", (paper) -> annotate(paper.getPage(0), "3D", "GoTo")));
		wrong.put(PaperHazard.AUTOMATIC, Map.of("address",
				(paper) -> catalogue(paper.getDocumentCatalog()).setItem(COSName.OPEN_ACTION, Papers.action("URI")),
				"turned", (paper) -> {
					COSDictionary turned = new COSDictionary();
					turned.setItem(COSName.O, Papers.action("URI"));
					paper.getPage(0).getCOSObject().setItem(COSName.AA, turned);
				}));
		return wrong.entrySet()
			.stream()
			.flatMap((hazard) -> hazard.getValue()
				.entrySet()
				.stream()
				.flatMap((change) -> Stream.of(false, true)
					.map((packed) -> DynamicTest.dynamicTest(hazard.getKey() + " " + change.getKey() + " " + packed,
							() -> refuses(Papers.written(change.getValue(), packed), hazard.getKey())))));
	}

	private static COSDictionary catalogue(PDDocumentCatalog catalogue) {
		return catalogue.getCOSObject();
	}

	private static void annotate(PDPage page, String kind, String action) {
		COSDictionary annotation = new COSDictionary();
		annotation.setName(COSName.SUBTYPE, kind);
		annotation.setItem(COSName.A, Papers.action(action));
		COSArray all = new COSArray();
		all.add(annotation);
		page.getCOSObject().setItem(COSName.ANNOTS, all);
	}

	@Test
	void findsWhatIsWrittenSoThatItIsNotFound() {
		String page = "<</Type/Page/Parent 2 0 R/Annots[<</Subtype/Link/A 4 0 R>>]>>";
		refuses(Papers.of(CATALOGUE, PAGES, page, "<</S/Java#53cript/J#53(x)>>"), PaperHazard.SCRIPT);
		refuses(Papers.of(CATALOGUE, PAGES, page, "<</S 5 0 R>>", "/GoToR"), PaperHazard.OTHER_FILE);
		// Of two entries of one name, readers differ in which they take.
		refuses(Papers.of("<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript>>/OpenAction[3 0 R/Fit]>>", PAGES,
				PAGE), PaperHazard.SCRIPT);
		// Nothing refers to it, but who mends a broken file finds it.
		refuses(Papers.of(CATALOGUE, PAGES, PAGE,
				Papers.stream("", "9 0 obj<</S/Launch>>endobj".getBytes(StandardCharsets.ISO_8859_1))),
				PaperHazard.LAUNCH);
	}

	/** Whoever mends a broken file looks for such groups all over it. */
	@Test
	void looksIntoEveryPackedGroupAndKnowsOfNoOther() throws IOException {
		byte[] script = packed("9 0 <</S/JavaScript/JS(x)>>");
		String group = "/Type/ObjStm/N 1/First 4/Filter/FlateDecode";
		refuses(Papers.of(CATALOGUE, PAGES, PAGE, Papers.stream(group, script)), PaperHazard.SCRIPT);
		assertThat(PaperScan
			.pages(Papers.of(CATALOGUE, PAGES, PAGE, Papers.stream(group, packed("9 0 <</S/GoTo/D[3 0 R/Fit]>>")))))
			.isOne();
		String hidden = "9 0 obj\n" + Papers.stream(group, script) + "\nendobj";
		refuses(Papers.of(CATALOGUE, PAGES, PAGE, Papers.stream("", hidden.getBytes(StandardCharsets.ISO_8859_1))),
				EvidenceRefusal.EVIDENCE_PDF_BROKEN);
		String between = new String(Papers.of(CATALOGUE, PAGES, PAGE), StandardCharsets.ISO_8859_1).replace("trailer\n",
				hidden.replace("/ObjStm", "/Obj#53tm") + "\ntrailer\n");
		refuses(between.getBytes(StandardCharsets.ISO_8859_1), EvidenceRefusal.EVIDENCE_PDF_BROKEN);
	}

	private static byte[] packed(String text) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (DeflaterOutputStream packing = new DeflaterOutputStream(out)) {
			packing.write(text.getBytes(StandardCharsets.US_ASCII));
		}
		return out.toByteArray();
	}

	@Test
	void refusesWhatIsEncryptedWithAnyKeyOrNone() {
		for (String key : new String[] { "", "secret" }) {
			refuses(Papers.written((paper) -> {
				StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", key, new AccessPermission());
				policy.setEncryptionKeyLength(128);
				paper.protect(policy);
			}, false), EvidenceRefusal.EVIDENCE_PDF_ENCRYPTED);
		}
	}

	@Test
	void whatIsCutOffAnywhereIsRefused() {
		for (byte[] paper : new byte[][] { Papers.scan(), Papers.packed() }) {
			String text = new String(paper, StandardCharsets.ISO_8859_1);
			for (int length = 6; length < text.stripTrailing().length(); length++) {
				refuses(Arrays.copyOf(paper, length), EvidenceRefusal.EVIDENCE_PDF_BROKEN);
			}
		}
	}

	@Test
	void refusesWhatIsSomethingElseToo() throws IOException {
		byte[] scan = Papers.scan();
		ByteArrayOutputStream appended = new ByteArrayOutputStream();
		appended.write(scan);
		appended.write("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII));
		refuses(appended.toByteArray(), EvidenceRefusal.EVIDENCE_PDF_BROKEN);
		refuses(Papers.of(CATALOGUE, PAGES, PAGE,
				Papers.stream("", "<SCRIPT>alert(1)</SCRIPT>".getBytes(StandardCharsets.US_ASCII))),
				EvidenceRefusal.EVIDENCE_PDF_AMBIGUOUS);
		byte[] archive = zip();
		byte[] both = Papers.of(CATALOGUE, PAGES, PAGE, Papers.stream("", archive));
		try (ZipInputStream readable = new ZipInputStream(new ByteArrayInputStream(archive))) {
			assertThat(readable.getNextEntry()).isNotNull();
		}
		refuses(both, EvidenceRefusal.EVIDENCE_PDF_AMBIGUOUS);
	}

	private static byte[] zip() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("a.class"));
			zip.write(1);
		}
		return out.toByteArray();
	}

	@Test
	void whatUnpacksToGigabytesIsMeasuredNotUnpacked() throws IOException {
		byte[] bomb = deflated(400L * 1024 * 1024);
		assertThat(bomb.length).isLessThan(1024 * 1024);
		refuses(packedTable(bomb, "/W[1 1 1]"), EvidenceRefusal.EVIDENCE_PDF_TOO_LARGE);
		refuses(packedTable(deflated(2_000_000), "/W[0 1 0]"), EvidenceRefusal.EVIDENCE_PDF_TOO_LARGE);
		refuses(packedTable(deflated(10), "/W[0 0 0]"), EvidenceRefusal.EVIDENCE_PDF_TOO_LARGE);
		refuses(packedTable(deflated(10), "/W[1 1 1]/DecodeParms<</Predictor 15/Columns 2000000000>>"),
				EvidenceRefusal.EVIDENCE_PDF_BROKEN);
	}

	/** A file whose table of objects is packed. */
	private static byte[] packedTable(byte[] packed, String form) {
		String head = "%PDF-1.7\n";
		return (head + "1 0 obj\n"
				+ Papers.stream("/Type/XRef/Root 2 0 R/Size 2000000000/Filter/FlateDecode" + form, packed)
				+ "\nendobj\nstartxref\n" + head.length() + "\n%%EOF\n")
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static byte[] deflated(long zeros) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
		try (DeflaterOutputStream packing = new DeflaterOutputStream(out, best)) {
			byte[] block = new byte[1024 * 1024];
			for (long left = zeros; left > 0; left -= block.length) {
				packing.write(block, 0, (int) Math.min(left, block.length));
			}
		}
		best.end();
		return out.toByteArray();
	}

	@Test
	void refusesATreeOfPagesThatIsHugeOrNoTree() {
		String many = "<</Type/Pages/Kids[" + "<</Type/Page>>".repeat(PaperScan.MAX_PAGES + 1) + "]>>";
		Refusal refusal = refusalOf(Papers.of(CATALOGUE, many));
		assertThat(refusal.code()).isEqualTo(EvidenceRefusal.EVIDENCE_PDF_TOO_MANY_PAGES.name());
		assertThat(refusal.arguments()).containsEntry("max", "2000");
		// Each node twice the one below it: thirty objects that are a milliard pages.
		String[] doubling = new String[32];
		doubling[0] = CATALOGUE;
		for (int i = 1; i < doubling.length; i++) {
			int next = Math.min(i + 2, doubling.length);
			doubling[i] = "<</Type/Pages/Kids[" + next + " 0 R " + next + " 0 R]>>";
		}
		refuses(Papers.of(doubling), EvidenceRefusal.EVIDENCE_PDF_BROKEN);
		refuses(Papers.of(CATALOGUE, "<</Type/Pages/Kids[2 0 R]>>"), EvidenceRefusal.EVIDENCE_PDF_BROKEN);
		refuses(Papers.of(CATALOGUE, "<</Type/Pages/Kids[]>>"), EvidenceRefusal.EVIDENCE_PDF_BROKEN);
		refuses(Papers.of(CATALOGUE, PAGES, "[".repeat(20_000) + "]".repeat(20_000)),
				EvidenceRefusal.EVIDENCE_PDF_BROKEN);
		refuses(Papers.of(CATALOGUE, PAGES, "[" + "[]".repeat(BoundedPdf.MAX_PIECES) + "]"),
				EvidenceRefusal.EVIDENCE_PDF_TOO_LARGE);
	}

	/** Whatever is wrong, it is refused as what it is, and nothing else is thrown. */
	@Test
	void noBytesMakeItFail() {
		Random random = new Random(7);
		byte[][] seeds = { Papers.scan(), Papers.packed(), Papers.of(CATALOGUE, PAGES, PAGE) };
		for (int i = 0; i < 3_000; i++) {
			byte[] mutant = seeds[i % seeds.length].clone();
			for (int j = random.nextInt(6); j >= 0; j--) {
				mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
			}
			try {
				assertThat(PaperScan.pages(mutant)).isPositive();
			}
			catch (RefusedException ex) {
				assertThat(ex.refusal().code()).startsWith("EVIDENCE_PDF_");
			}
		}
	}

}
