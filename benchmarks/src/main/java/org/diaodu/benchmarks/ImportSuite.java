package org.diaodu.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.axonframework.queryhandling.QueryGateway;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import org.diaodu.benchmarks.Figure.Better;
import org.diaodu.kernel.ledger.ImportStatus;
import org.diaodu.kernel.ledger.ImportView;
import org.diaodu.kernel.ledger.LedgerField;
import org.diaodu.kernel.ledger.LedgerFiles;
import org.diaodu.kernel.ledger.LedgerMapping;
import org.diaodu.kernel.ledger.LedgerWords;
import org.diaodu.kernel.ledger.RowOutcome;
import org.diaodu.kernel.ledger.SheetView;
import org.diaodu.kernel.ledger.UploadView;
import org.diaodu.kernel.ledger.command.StartImport;
import org.diaodu.kernel.ledger.query.FindImport;
import org.diaodu.kernel.project.command.RegisterProject;

/**
 * P7: a spreadsheet, from its upload to the last row's answer, beside the same
 * registrations sent as commands by 32 writers.
 */
final class ImportSuite implements Suite {

	private static final int WRITERS = 32;

	private int lists;

	@Override
	public String id() {
		return "P7";
	}

	@Override
	public List<Figure> measure(Bench bench) throws Exception {
		Program program = bench.city();
		Map<String, String> units = names(program);
		int rows = bench.sizes().rows();
		Contest contest = new Contest()
			.with("import",
					() -> rows / importing(program, units, new City(Bench.SEED + 1, "第%d次台账".formatted(++this.lists)),
							rows))
			.beside("the same commands by 32 writers", 0.8, () -> {
				City city = new City(Bench.SEED + 2, "第%d次对照".formatted(++this.lists));
				double seconds = program.sendAll(0, rows, WRITERS, city::project);
				program.awaitProjections();
				return rows / seconds;
			})
			.counting(program.cpu(), rows)
			.run(bench.sizes().runs(), false);
		return List.of(contest.figure(id(), "import of an XLSX of %,d rows".formatted(rows), "rows/s", Better.MORE,
				"From the upload to the last row's answer: two readings of the file, one command for each row, results kept row by row. "
						+ "The projections follow meanwhile, in both."),
				contest.cost(id(), "processor time of a row, its command and its projections"));
	}

	private double importing(Program program, Map<String, String> units, City city, int rows) throws Exception {
		byte[] file = spreadsheet(units, city, rows);
		long started = System.nanoTime();
		UploadView upload = program.bean(LedgerFiles.class)
			.store("台账.xlsx", new ByteArrayInputStream(file), Program.attribution(UUID.randomUUID()));
		SheetView sheet = upload.sheets().getFirst();
		LedgerMapping found = Objects.requireNonNull(sheet.proposal(), "the program knows its own columns");
		LedgerMapping mapping = new LedgerMapping(found.name(), Objects.requireNonNull(city.project(0).origin()).list(),
				found.columns(), found.unit(), found.key(), found.family(), found.level(), found.district(),
				found.stage(), found.groupsAreCategories());
		String importId = "import-" + UUID.randomUUID();
		program.send(new StartImport(importId, upload.uploadId(), sheet.name(), mapping, false));
		QueryGateway queries = program.bean(QueryGateway.class);
		while (true) {
			ImportView view = queries.query(new FindImport(Program.COORDINATOR, importId), ImportView.class).join();
			if (view.status() == ImportStatus.COMPLETED) {
				double seconds = (System.nanoTime() - started) / 1e9;
				int registered = view.outcomes().getOrDefault(RowOutcome.CREATED, 0)
						+ view.outcomes().getOrDefault(RowOutcome.LEAD, 0);
				if (registered != rows) {
					throw new IllegalStateException("not all rows were imported: " + view.outcomes());
				}
				program.awaitProjections();
				return seconds;
			}
			if (view.status() != ImportStatus.RUNNING) {
				throw new IllegalStateException("the import ended " + view);
			}
			Thread.sleep(10);
		}
	}

	private static Map<String, String> names(Program program) throws Exception {
		Map<String, String> names = new HashMap<>();
		try (var connection = program.connect();
				var statement = connection.createStatement();
				var rows = statement.executeQuery("SELECT unit_id, name FROM query_" + Program.value(connection,
						"SELECT lower(slot) FROM query.projection WHERE name = 'unit-directory' AND state = 'SERVING'")
						+ ".unit_name ORDER BY log_index")) {
			while (rows.next()) {
				names.put(rows.getString(1), rows.getString(2));
			}
		}
		return names;
	}

	private static byte[] spreadsheet(Map<String, String> units, City city, int rows) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		List<LedgerField> columns = LedgerField.columns();
		try (Workbook workbook = new Workbook(out, "diaodu", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("台账");
			for (int column = 0; column < columns.size(); column++) {
				sheet.value(0, column, columns.get(column).heading());
			}
			for (int row = 0; row < rows; row++) {
				RegisterProject project = city.project(row);
				for (int column = 0; column < columns.size(); column++) {
					Object value = cell(columns.get(column), project, row, units);
					if (value instanceof Number number) {
						sheet.value(row + 1, column, number);
					}
					else if (value != null) {
						sheet.value(row + 1, column, value.toString());
					}
				}
			}
		}
		return out.toByteArray();
	}

	private static @Nullable Object cell(LedgerField field, RegisterProject project, int row,
			Map<String, String> units) {
		var facts = project.facts();
		return switch (field) {
			case SEQUENCE -> row + 1;
			// the generator may call two projects alike; a list may not
			case NAME -> facts.name() + (row + 1) + "号";
			case OWNER_NAME -> project.ownerName();
			case DISTRICT -> units.get(String.valueOf(facts.districtId()));
			case ZONE -> units.get(String.valueOf(facts.zoneId()));
			case FAMILY -> (facts.family() != null) ? LedgerWords.of(facts.family()) : null;
			case LEVEL -> (facts.level() != null) ? LedgerWords.of(facts.level()) : null;
			case CONSTRUCTION_DEPARTMENT -> units.get(String.valueOf(facts.constructionDepartmentId()));
			case TOTAL_INVESTMENT -> (facts.amounts().total() != null) ? facts.amounts().total().amount() : null;
			case NATURE -> (facts.nature() != null) ? LedgerWords.of(facts.nature()) : null;
			case STAGE -> (facts.stage() != null) ? LedgerWords.of(facts.stage()) : null;
			case INDUSTRY_CODE -> project.industryCode();
			case CATEGORY -> String.join("、", facts.categories());
			case CONTENT -> facts.content();
			case PLANNED_START -> facts.plannedStart();
			case PLANNED_COMPLETION -> facts.plannedCompletion();
			case RESPONSIBLE_UNIT -> facts.responsibleUnit();
			default -> null;
		};
	}

}
