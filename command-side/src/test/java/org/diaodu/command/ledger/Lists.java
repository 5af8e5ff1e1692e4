package org.diaodu.command.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.diaodu.kernel.ledger.LedgerMapping;
import org.diaodu.kernel.ledger.SheetView;
import org.jspecify.annotations.Nullable;

/** Small lists and the real ones, read as an import reads them. */
final class Lists {

	static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private Lists() {
	}

	static byte[] resource(String name) {
		try (InputStream in = Lists.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException(name);
			}
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Spreadsheet open(String name, byte[] content) {
		try {
			return Spreadsheets.open(name, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Spreadsheet csv(String... lines) {
		return open("list.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
	}

	static byte[] xlsx(Consumer<Workbook> fill) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "test", "1.0")) {
			fill.accept(workbook);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** A sound workbook with one sheet S, of which one part is changed. */
	static byte[] patched(String part, UnaryOperator<String> change) {
		byte[] sound = xlsx((workbook) -> fill(workbook.newWorksheet("S"), row(1)));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		boolean found = false;
		try (ZipFile from = ZipFile.builder().setByteArray(sound).get();
				ZipOutputStream to = new ZipOutputStream(out)) {
			for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
				String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
				String changed = entry.getName().equals(part) ? change.apply(text) : text;
				found |= !changed.equals(text);
				to.putNextEntry(new ZipEntry(entry.getName()));
				to.write(changed.getBytes(StandardCharsets.UTF_8));
				to.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (!found) {
			throw new AssertionError("nothing changed in " + part);
		}
		return out.toByteArray();
	}

	static Spreadsheet sheet(Object[]... rows) {
		return open("list.xlsx", xlsx((workbook) -> fill(workbook.newWorksheet("Sheet1"), rows)));
	}

	static Object[] row(Object... cells) {
		return cells;
	}

	static void fill(Worksheet sheet, Object[]... rows) {
		for (int r = 0; r < rows.length; r++) {
			for (int c = 0; c < rows[r].length; c++) {
				Object cell = rows[r][c];
				if (cell instanceof Number number) {
					sheet.value(r, c, number);
				}
				else if (cell != null) {
					sheet.value(r, c, cell.toString());
				}
			}
		}
	}

	static SheetView view(Spreadsheet file) {
		try {
			return LedgerSheets.describe("list.xlsx", file).get(0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static LedgerMapping proposal(Spreadsheet file) {
		LedgerMapping proposal = view(file).proposal();
		if (proposal == null) {
			throw new AssertionError("no proposal");
		}
		return proposal;
	}

	static List<RowDraft> drafts(Spreadsheet file) {
		return drafts(file, proposal(file));
	}

	static List<RowDraft> drafts(Spreadsheet file, LedgerMapping mapping) {
		List<RowDraft> drafts = new ArrayList<>();
		try {
			LedgerSheets.drafts(file, file.sheets().get(0).name(), mapping, new Shenyang(), TODAY, drafts::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return drafts;
	}

	static RowDraft only(Spreadsheet file) {
		List<RowDraft> drafts = drafts(file);
		if (drafts.size() != 1) {
			throw new AssertionError(drafts.toString());
		}
		return drafts.get(0);
	}

	static List<String> names(List<RowDraft> drafts) {
		return drafts.stream().map(RowDraft::name).toList();
	}

	static List<String> codes(RowDraft draft) {
		return draft.warnings().stream().map((warning) -> warning.code()).toList();
	}

	/** The city's districts, with one that had another name and code. */
	static final class Shenyang implements Territory {

		private static final List<String> DISTRICTS = Arrays.asList("210102 和平区", "210103 沈河区", "210104 大东区",
				"210105 皇姑区", "210106 铁西区", "210111 苏家屯区", "210112 浑南区", "210113 沈北新区", "210114 于洪区", "210115 辽中区",
				"210123 康平县", "210124 法库县", "210181 新民市");

		private static final Map<String, String> FORMER = Map.of("辽中县", "辽中区", "东陵区", "浑南区");

		@Override
		public @Nullable Match district(String name, LocalDate on) {
			String now = FORMER.getOrDefault(name, name);
			return DISTRICTS.stream()
				.filter((district) -> district.endsWith(" " + now))
				.findFirst()
				.map((district) -> new Match("unit-" + district.substring(0, 6), now, !now.equals(name)))
				.orElse(null);
		}

		@Override
		public @Nullable Match division(String code, LocalDate on) {
			String now = code.equals("210122") ? "210115" : code;
			return DISTRICTS.stream()
				.filter((district) -> district.startsWith(now))
				.findFirst()
				.map((district) -> new Match("unit-" + now, district.substring(7), !now.equals(code)))
				.orElse(null);
		}

		@Override
		public @Nullable Match zone(String name, LocalDate on) {
			return name.equals("沈阳经济技术开发区") ? new Match("unit-zone-1", name, false) : null;
		}

		@Override
		public @Nullable Match department(String name, LocalDate on) {
			return name.equals("市城乡建设局") ? new Match("unit-dept-1", name, false) : null;
		}

	}

	/** Lines of a list with that many projects in 铁西区, none below 500 万元. */
	static String[] many(int rows) {
		String[] lines = new String[rows + 1];
		lines[0] = "项目名称,总投资,所属区县";
		for (int i = 1; i <= rows; i++) {
			lines[i] = "第" + i + "号厂房," + (500 + i) + ",铁西区";
		}
		return lines;
	}

}
