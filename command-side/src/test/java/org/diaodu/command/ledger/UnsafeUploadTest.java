package org.diaodu.command.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.diaodu.kernel.ledger.FormulaEscape;
import org.diaodu.kernel.ledger.LedgerRefusal;
import org.diaodu.kernel.message.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What would hurt is refused, and the refusal says why. */
class UnsafeUploadTest {

	private static final String WORKBOOK = "xl/workbook.xml";

	@Test
	void hugeStreamIsRefusedWithoutReadingItToItsEnd() {
		AtomicLong given = new AtomicLong();
		InputStream endless = new InputStream() {
			@Override
			public int read() {
				given.incrementAndGet();
				return 'a';
			}

			@Override
			public int read(byte[] buffer, int from, int length) {
				given.addAndGet(length);
				return length;
			}
		};
		assertRefused(() -> Spreadsheets.bounded(endless), LedgerRefusal.UPLOAD_TOO_LARGE);
		assertThat(given.get()).isLessThan(21L * 1024 * 1024);
	}

	@Test
	void bombIsRefused() {
		byte[] bomb = zip(new String[] { WORKBOOK, "<workbook/>" },
				new String[] { "xl/worksheets/sheet1.xml", "<worksheet>" + " ".repeat(20_000_000) + "</worksheet>" });
		assertThat(bomb.length).isLessThan(100_000);
		assertRefused(() -> Spreadsheets.open("a.xlsx", bomb), LedgerRefusal.UPLOAD_UNSAFE);
	}

	@Test
	void archiveOfVeryManyPartsIsRefused() {
		String[][] parts = new String[3_000][];
		for (int i = 0; i < parts.length; i++) {
			parts[i] = new String[] { "xl/media/" + i, "x" };
		}
		assertRefused(() -> Spreadsheets.open("a.xlsx", zip(parts)), LedgerRefusal.UPLOAD_UNSAFE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE" })
	void entityDeclarationIsRefusedBeforeAnyParserSeesIt(String charset) throws IOException {
		String xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;</workbook>";
		byte[] file = zip(WORKBOOK, xml.getBytes(charset));
		assertRefused(() -> Spreadsheets.open("a.xlsx", file), LedgerRefusal.UPLOAD_UNSAFE);
	}

	@Test
	void macrosAreRefusedWhateverTheFileIsCalled() {
		byte[] project = zip(new String[] { WORKBOOK, "<workbook/>" }, new String[] { "xl/vbaProject.bin", "x" });
		assertRefused(() -> Spreadsheets.open("a.xlsx", project), LedgerRefusal.UPLOAD_HAS_MACROS);
		byte[] type = zip(
				new String[] { "[Content_Types].xml",
						"<Types>application/vnd.ms-excel.sheet.macroEnabled.main+xml</Types>" },
				new String[] { WORKBOOK, "<workbook/>" });
		assertRefused(() -> Spreadsheets.open("a.xlsx", type), LedgerRefusal.UPLOAD_HAS_MACROS);
		byte[] plain = Lists.xlsx((workbook) -> workbook.newWorksheet("a"));
		assertRefused(() -> Spreadsheets.open("a.XLSM", plain), LedgerRefusal.UPLOAD_HAS_MACROS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.exe", "a.xlsx.EXE", "清单.html", "a.zip", "a.js ", "a.7z" })
	void fileThatClaimsToBeSomethingElseIsRefused(String name) {
		assertRefused(() -> Spreadsheets.open(name, Lists.xlsx((workbook) -> workbook.newWorksheet("a"))),
				LedgerRefusal.UPLOAD_NOT_A_SPREADSHEET);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "清单2026.1", "1.市级清单", "a.XLSX.xlsx", "a.csv" })
	void nameWithoutAForeignExtensionDoesNotMatter(String name) throws IOException {
		assertThat(Spreadsheets.open(name, Lists.xlsx((workbook) -> workbook.newWorksheet("a"))).format())
			.isEqualTo("xlsx");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<row r=\"-1\"><c r=\"A1\"><v>1</v></c></row>", "<row r=\"0\"/>",
			"<row r=\"2147483648\"><c r=\"A1\"><v>1</v></c></row>", "<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>",
			"<row r=\"1\"><c r = 'ZZZZZZ1'><v>1</v></c></row>", "<row r=\"1\"><c r=\"&#90;ZZZZZ1\"><v>1</v></c></row>",
			"<row r=\"1\"><c r=\"?\"><v>1</v></c></row>" })
	void addressThatCannotBeIsRefused(String row) {
		byte[] file = Lists.patched("xl/worksheets/sheet1.xml",
				(xml) -> xml.replaceFirst("<sheetData>.*</sheetData>|<sheetData/>",
						Matcher.quoteReplacement("<sheetData>" + row + "</sheetData>")));
		assertRefused(() -> Spreadsheets.open("a.xlsx", file).read("S", (read) -> true),
				LedgerRefusal.UPLOAD_NOT_A_SPREADSHEET);
	}

	@Test
	void partNamedBySeveralSheetsIsRefused() {
		byte[] file = Lists.patched("xl/_rels/workbook.xml.rels", (xml) -> xml.replace("</Relationships>",
				"<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
		assertRefused(() -> Spreadsheets.open("a.xlsx", file), LedgerRefusal.UPLOAD_UNSAFE);
	}

	@Test
	void veryManySheetsAreRefused() {
		byte[] many = Lists.patched("xl/workbook.xml", (xml) -> {
			Matcher sheet = Pattern.compile("<sheet [^>]*/>").matcher(xml);
			assertThat(sheet.find()).isTrue();
			StringBuilder sheets = new StringBuilder();
			for (int i = 0; i < 1_500; i++) {
				sheets.append(sheet.group().replace("\"S\"", "\"S" + i + "\""));
			}
			return xml.replace(sheet.group(), sheets);
		});
		assertRefused(() -> Spreadsheets.open("a.xlsx", many).sheets(), LedgerRefusal.UPLOAD_TOO_MANY_SHEETS);
	}

	@Test
	void macrosUnderAnotherNameAreRefused() {
		byte[] file = Lists.patched("[Content_Types].xml", (xml) -> xml.replace("</Types>",
				"<Override PartName=\"/xl/harmless.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>"));
		assertRefused(() -> Spreadsheets.open("a.xlsx", file), LedgerRefusal.UPLOAD_HAS_MACROS);
	}

	@Test
	void otherFilesAreRefusedByWhatTheyAre() {
		byte[] ole = new byte[2_000];
		byte[] head = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };
		System.arraycopy(head, 0, ole, 0, 4);
		assertRefused(() -> Spreadsheets.open("a.xls", ole.clone()), LedgerRefusal.UPLOAD_OLD_FORMAT);
		byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
		System.arraycopy(name, 0, ole, 1_000, name.length);
		assertRefused(() -> Spreadsheets.open("a.xlsx", ole), LedgerRefusal.UPLOAD_ENCRYPTED);
		assertRefused(() -> Spreadsheets.open("a.xlsx", zip(new String[] { "word/document.xml", "<w/>" })),
				LedgerRefusal.UPLOAD_NOT_A_SPREADSHEET);
		assertRefused(() -> Spreadsheets.open("a.csv", "<html><table>".getBytes(StandardCharsets.UTF_8)),
				LedgerRefusal.UPLOAD_NOT_A_SPREADSHEET);
		assertRefused(() -> Spreadsheets.open("a.csv", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)),
				LedgerRefusal.UPLOAD_NOT_A_SPREADSHEET);
		assertRefused(() -> Spreadsheets.open("a.csv", new byte[] { 1, 0, 2, 0 }),
				LedgerRefusal.UPLOAD_NOT_A_SPREADSHEET);
		assertRefused(() -> Spreadsheets.open("a.csv", new byte[0]), LedgerRefusal.UPLOAD_NOT_A_SPREADSHEET);
		assertRefused(() -> Spreadsheets.open("a.xlsx", new byte[] { 'P', 'K', 3, 4, 9, 9 }),
				LedgerRefusal.UPLOAD_NOT_A_SPREADSHEET);
		assertRefused(() -> Spreadsheets.open("a.csv", new byte[] { (byte) 0xFF, 'a', (byte) 0xFF }),
				LedgerRefusal.UPLOAD_ENCODING_UNKNOWN);
	}

	@Test
	void tooManyRowsAndColumnsAreRefused() {
		Spreadsheet long_ = Lists.csv("项目名称\n".repeat(200_001));
		assertRefused(() -> long_.read("csv", (row) -> true), LedgerRefusal.UPLOAD_TOO_MANY_ROWS);
		Spreadsheet wide = Lists.csv("a,".repeat(300));
		assertRefused(() -> wide.read("csv", (row) -> true), LedgerRefusal.UPLOAD_TOO_MANY_COLUMNS);
	}

	@Test
	void formulaIsReadAsTheValueLastComputed() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			XSSFRow row = workbook.createSheet("S").createRow(0);
			row.createCell(0).setCellFormula("1584946.5+0.06");
			row.createCell(1).setCellFormula("1/0");
			workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
			workbook.write(out);
		}
		List<RawRow> rows = new ArrayList<>();
		Spreadsheets.open("a.xlsx", out.toByteArray()).read("S", rows::add);
		assertThat(rows.get(0).cells()).containsExactly(Cell.number("1584946.56"), Cell.text("#DIV/0!"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+A1", "-cmd|1", "-1+1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1+1", "＋A1", "－A1",
			"＠SUM(A1)" })
	void textThatWouldBeAFormulaIsEscapedAndReadBack(String text) {
		assertThat(FormulaEscape.escaped(text)).isEqualTo("'" + text);
		assertThat(FormulaEscape.unescaped(FormulaEscape.escaped(text))).isEqualTo(text);
		assertThat(FormulaEscape.escaped("甲厂")).isEqualTo("甲厂");
		assertThat(FormulaEscape.unescaped("'甲厂")).isEqualTo("'甲厂");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-", "--", "——", "-/-", "-3", "+5", "-3.5", "－3", "-1,000.50", "甲=乙", "a@b.cn" })
	void whatIsNoFormulaStaysAsItIs(String text) {
		assertThat(FormulaEscape.escaped(text)).isEqualTo(text);
		assertThat(FormulaEscape.isFormula(text)).isFalse();
	}

	private static void assertRefused(ThrowingCallable call, LedgerRefusal code) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(call)
			.satisfies((refused) -> assertThat(refused.refusal().code()).isEqualTo(code.name()));
	}

	private static byte[] zip(String[]... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (String[] part : parts) {
				zip.putNextEntry(new ZipEntry(part[0]));
				zip.write(part[1].getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static byte[] zip(String name, byte[] content) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(content);
			zip.closeEntry();
		}
		return out.toByteArray();
	}

}
