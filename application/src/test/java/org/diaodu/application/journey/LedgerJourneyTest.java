package org.diaodu.application.journey;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.kernel.message.Clause;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A ledger from the spreadsheet to the boards and out again, through the whole program;
 * once plainly and once with every message made bytes on its way.
 */
@Clause("F-093")
class LedgerJourneyTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final String START = """
			mutation($upload: ID!, $sheet: String!, $mapping: LedgerMappingInput!, $dryRun: Boolean!) {
				startLedgerImport(input: { uploadId: $upload, sheet: $sheet, mapping: $mapping, dryRun: $dryRun }) {
					receipt { logIndex } userErrors { code field message } run { id } } }""";

	private static final String PROGRESS = """
			query($id: ID!) { ledgerImport(id: $id) { status total done outcomes { outcome count } } }""";

	private static final String ROWS = """
			query($id: ID!) { ledgerRows(importId: $id, first: 100) { totalCount rows { row name outcome projectId logIndex gaps
				refusal { code message } warnings { code message } } } }""";

	private static final String BOARD = """
			query($kind: BoardKind!, $unit: ID!, $list: String, $at: Long) { board(kind: $kind, unitId: $unit, first: 100,
				filter: { originList: $list }, awaitIndex: $at) { totalCount summary { count totalInvestmentWanYuan
				byTerritory { key count totalInvestmentWanYuan } } basis { logIndex } } }""";

	private static final String SAMPLE = "shenyang";

	@Nested
	class Plain extends Steps {

		Plain() {
			super(false);
		}

	}

	@Nested
	class Serializing extends Steps {

		Serializing() {
			super(true);
		}

	}

	abstract static class Steps extends Journey {

		Steps(boolean serializing) {
			super(serializing);
		}

		@Test
		void boardsShowWhatTheSampleAddsUpTo() throws IOException {
			Api.Session city = api().as("shifagaiwei");
			long head = head(city);
			assertThat(total(city, "REGISTER", "unit-210100", SAMPLE, head))
				.isEqualTo(sample((row) -> atLeast(row, 500)));
			assertThat(total(city, "CITY", "unit-210100", SAMPLE, head))
				.isEqualTo(sample((row) -> atLeast(row, 10_000)));
			for (Map.Entry<String, String> district : Map
				.of("210106", "铁西区", "210112", "浑南区", "210113", "沈北新区", "210124", "法库县")
				.entrySet()) {
				assertThat(total(city, "DISTRICT", "unit-" + district.getKey(), SAMPLE, head)).as(district.getValue())
					.isEqualTo(sample((row) -> atLeast(row, 500) && row.get(1).equals(district.getValue())));
			}
			// A list of 2015 calls it by the name it had.
			assertThat(total(city, "DISTRICT", "unit-210122", SAMPLE, head)).isEqualTo(
					sample((row) -> atLeast(row, 500) && (row.get(1).equals("辽中区") || row.get(1).equals("辽中县"))));
		}

		@Test
		void foreignLayoutIsTriedImportedCorrectedAndExported() throws IOException {
			Api.Session manager = api().as("zhuanguanyuan");
			byte[] file = workbook("2026年铁西区重点项目清单", "单位：亿元",
					new Object[] { "序号", "项目名称", "总投资", "建设单位", "所在区县", "项目性质" },
					new Object[] { null, "合计", 4, null, null, null },
					new Object[] { 1, "重型机床升级", "1.5", "某某机床公司", "铁西区", "续建" },
					new Object[] { 2, "新晨动力智慧工厂", "１２０００万元", "某某刀具公司", "铁西区", "新建" },
					new Object[] { 3, "和平区的项目", 2, "某某公司", "和平区", "前期" },
					new Object[] { 4, "产能扩大", "2000万件", "某某公司", "铁西区", "前期" });
			JsonNode upload = upload(manager, "清单.xlsx.xlsx", file);
			JsonNode sheet = upload.get("sheets").get(0);
			assertThat(sheet.get("headingRow").asInt()).isEqualTo(3);
			assertThat(sheet.get("unit").asString()).isEqualTo("YI_YUAN");

			JsonNode tried = run(manager, upload, true);
			assertThat(outcomes(tried)).isEqualTo(Map.of("CREATED", 2, "REFUSED", 2));
			long before = head(manager);
			assertThat(total(manager, "DISTRICT", "unit-210106", "2026年铁西区重点项目清单", before).count()).isZero();

			JsonNode imported = run(manager, upload, false);
			assertThat(outcomes(imported)).isEqualTo(Map.of("CREATED", 2, "REFUSED", 2));
			JsonNode rows = manager.ask(ROWS, Map.of("id", imported.get("id").asString()))
				.get("ledgerRows")
				.get("rows");
			assertThat(rows.get(2).get("refusal").get("code").asString()).isEqualTo("NOT_PERMITTED");
			assertThat(rows.get(3).get("refusal").get("message").asString()).contains("2000万件");
			// The sample knows a project of that name in the same district: it asks, and
			// the row is in.
			assertThat(rows.get(1).get("warnings").valueStream().map((warning) -> warning.get("code").asString()))
				.contains("NAME_LIKE_ANOTHER_PROJECT");
			long at = rows.get(1).get("logIndex").asLong();
			assertThat(total(manager, "DISTRICT", "unit-210106", "2026年铁西区重点项目清单", at))
				.isEqualTo(new Total(2, new BigDecimal("27000.00")));

			String result = "/ledger/imports/" + imported.get("id").asString() + "/result";
			HttpResponse<byte[]> back = download(manager, result);
			assertThat(back.headers().firstValue("Content-Disposition").orElseThrow()).contains("filename*=UTF-8''");
			List<List<String>> lines = lines(back.body(), "Sheet");
			assertThat(lines.get(2)).endsWith("错误原因", "导入结果", "待补事项", "提示");
			assertThat(lines.get(7)).anyMatch((cell) -> cell.contains("2000万件") && cell.contains("总投资"));
			Api.Session other = api().as("shifagaiwei");
			assertThat(download(other, result).statusCode()).isEqualTo(404);
		}

		@Test
		void whatComesOutGoesInAgainWithoutAnyChange() throws IOException {
			Api.Session city = api().as("shifagaiwei");
			total(city, "REGISTER", "unit-210100", SAMPLE, head(city));
			for (String format : List.of("xlsx", "csv")) {
				HttpResponse<byte[]> export = download(city,
						"/ledger/export." + format + "?board=REGISTER&unitId=unit-210100&originList="
								+ java.net.URLEncoder.encode(SAMPLE, StandardCharsets.UTF_8));
				assertThat(export.statusCode()).isEqualTo(200);
				JsonNode upload = upload(city, "export." + format, export.body());
				JsonNode again = run(city, upload, false);
				assertThat(outcomes(again)).isEqualTo(Map.of("UNCHANGED", 48));
				if (format.equals("xlsx")) {
					List<List<String>> about = lines(export.body(), "导出说明");
					assertThat(about).anyMatch((line) -> line.get(0).equals("行数") && line.get(1).equals("48"))
						.anyMatch((line) -> line.get(0).equals("筛选条件") && line.get(1).contains(SAMPLE))
						.anyMatch((line) -> line.get(0).equals("导出人") && line.get(1).contains("市发改委"));
				}
			}
			assertThat(download(api().as("zhuanguanyuan"), "/ledger/export.xlsx?board=CITY&unitId=unit-210100")
				.statusCode()).isEqualTo(404);
			assertThat(download(city, "/ledger/export.xlsx").statusCode()).isEqualTo(200);
		}

		@Test
		void templateIsOfferedAndUnderstood() throws IOException {
			Api.Session city = api().as("shifagaiwei");
			HttpResponse<byte[]> template = download(city, "/ledger/template.xlsx");
			JsonNode upload = upload(city, "template.xlsx", template.body());
			assertThat(upload.get("sheets").get(0).get("proposal").get("columns").size()).isGreaterThan(30);
			assertThat(upload.get("sheets").get(2).get("kind").asString()).isEqualTo("VALUES_ONLY");
		}

		@Test
		void unfitFilesAreRefusedWithTheReason() {
			Api.Session city = api().as("shifagaiwei");
			HttpResponse<String> macros = post(city, "a.xlsm", workbookOf());
			assertThat(macros.statusCode()).isEqualTo(422);
			assertThat(JSON.readTree(macros.body()).get("code").asString()).isEqualTo("UPLOAD_HAS_MACROS");
			assertThat(JSON.readTree(macros.body()).get("detail").asString()).contains("宏");
			HttpResponse<String> large = api().send(city.request("/ledger/uploads?name=a.csv")
				.header("Content-Type", "text/csv")
				.POST(BodyPublishers.ofByteArray(new byte[100 * 1024 * 1024]))
				.build());
			assertThat(large.statusCode()).isEqualTo(413);
			HttpResponse<String> form = api().send(city.request("/ledger/uploads?name=a.csv")
				.header("Content-Type", "multipart/form-data; boundary=x")
				.POST(BodyPublishers.ofString("--x"))
				.build());
			assertThat(form.statusCode()).isEqualTo(415);
			assertThat(api().get("/ledger/template.xlsx").statusCode()).isEqualTo(401);
			HttpResponse<String> specialist = post(api().as("zhuanyuan"), "a.csv",
					"项目名称\n甲厂".getBytes(StandardCharsets.UTF_8));
			assertThat(specialist.statusCode()).isEqualTo(403);
		}

		private JsonNode upload(Api.Session session, String name, byte[] content) {
			HttpResponse<String> answer = post(session, name, content);
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
			return JSON.readTree(answer.body());
		}

		private HttpResponse<String> post(Api.Session session, String name, byte[] content) {
			return api().send(
					session.request("/ledger/uploads?name=" + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8))
						.header("Content-Type", name.endsWith("csv") ? "text/csv" : XLSX)
						.POST(BodyPublishers.ofByteArray(content))
						.build());
		}

		private HttpResponse<byte[]> download(Api.Session session, String path) {
			return api().fetch(session.request(path).GET().build());
		}

		/** Imports under the proposed mapping, to the end. */
		private JsonNode run(Api.Session session, JsonNode upload, boolean dryRun) {
			JsonNode sheet = upload.get("sheets").get(0);
			Map<String, Object> mapping = new HashMap<>();
			sheet.get("proposal").properties().forEach((entry) -> {
				if (!entry.getValue().isNull()) {
					mapping.put(entry.getKey(), entry.getValue());
				}
			});
			String id = session
				.done(START, Map.of("upload", upload.get("uploadId").asString(), "sheet", sheet.get("name").asString(),
						"mapping", mapping, "dryRun", dryRun))
				.get("run")
				.get("id")
				.asString();
			long deadline = System.nanoTime() + 180_000_000_000L;
			while (System.nanoTime() < deadline) {
				JsonNode view = session.ask(PROGRESS, Map.of("id", id)).get("ledgerImport");
				if (view.get("status").asString().equals("COMPLETED")) {
					return ((tools.jackson.databind.node.ObjectNode) view).put("id", id);
				}
				pause();
			}
			throw new AssertionError(session.ask(PROGRESS, Map.of("id", id)).toString());
		}

		private static void pause() {
			try {
				Thread.sleep(50);
			}
			catch (InterruptedException ex) {
				throw new AssertionError(ex);
			}
		}

		/** Where the log ends; an answer that waits for it reflects everything. */
		private static long head(Api.Session session) {
			return session.ask("{ projections { head { logIndex } } }")
				.get("projections")
				.get("head")
				.get("logIndex")
				.asLong();
		}

		private static Total total(Api.Session session, String kind, String unit, String list, long at) {
			JsonNode board = session.reflecting(at, BOARD, Map.of("kind", kind, "unit", unit, "list", list, "at", at));
			JsonNode summary = board.get("summary");
			assertThat(board.get("totalCount").asLong()).isEqualTo(summary.get("count").asLong());
			return new Total(summary.get("count").asLong(),
					new BigDecimal(summary.get("totalInvestmentWanYuan").asString()));
		}

		private static Map<String, Integer> outcomes(JsonNode run) {
			Map<String, Integer> outcomes = new HashMap<>();
			run.get("outcomes")
				.forEach((each) -> outcomes.put(each.get("outcome").asString(), each.get("count").asInt()));
			return outcomes;
		}

	}

	/** What a board adds up to. */
	private record Total(long count, BigDecimal amount) {

	}

	private static boolean atLeast(List<String> row, long wan) {
		return !row.get(4).isEmpty() && new BigDecimal(row.get(4)).compareTo(BigDecimal.valueOf(wan)) >= 0;
	}

	/** Adds the sample up by other code than the importer's. */
	private static Total sample(Predicate<List<String>> wanted) throws IOException {
		long count = 0;
		BigDecimal sum = BigDecimal.ZERO;
		String text = new ClassPathResource("sample/shenyang.csv").getContentAsString(StandardCharsets.UTF_8);
		for (String line : text.lines().skip(1).toList()) {
			// No quoted cell of this file comes before the amount.
			List<String> row = List.of(line.split(",", -1));
			if (wanted.test(row)) {
				count++;
				sum = sum.add(new BigDecimal(row.get(4)));
			}
		}
		return new Total(count, sum.setScale(2));
	}

	private static byte[] workbookOf() {
		return workbook("a", "b", new Object[] { "项目名称" });
	}

	private static byte[] workbook(Object... lines) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "test", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("Sheet");
			for (int line = 0; line < lines.length; line++) {
				Object[] cells = (lines[line] instanceof Object[] row) ? row : new Object[] { lines[line] };
				for (int column = 0; column < cells.length; column++) {
					if (cells[column] instanceof Number number) {
						sheet.value(line, column, number);
					}
					else if (cells[column] != null) {
						sheet.value(line, column, cells[column].toString());
					}
				}
			}
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static List<List<String>> lines(byte[] file, String name) throws IOException {
		List<List<String>> lines = new ArrayList<>();
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
			for (Row row : workbook.findSheet(name).orElseThrow().read()) {
				List<String> cells = new ArrayList<>();
				for (int column = 0; column < row.getCellCount(); column++) {
					cells.add(row.getCellText(column));
				}
				lines.add(cells);
			}
		}
		return lines;
	}

}
