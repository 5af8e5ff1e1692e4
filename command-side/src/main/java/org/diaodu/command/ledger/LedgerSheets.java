package org.diaodu.command.ledger;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.diaodu.kernel.ledger.LedgerMapping;
import org.diaodu.kernel.ledger.SheetKind;
import org.diaodu.kernel.ledger.SheetView;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the sheets of an upload: how each is laid out, and what its rows say under a
 * mapping.
 */
final class LedgerSheets {

	private static final int SAMPLE = 5;

	private static final int LONGEST_VALUE = 16;

	private LedgerSheets() {
	}

	/** What every sheet of a file turned out to be. */
	static List<SheetView> describe(String fileName, Spreadsheet file) throws IOException {
		List<SheetView> views = new ArrayList<>();
		for (Spreadsheet.SheetName sheet : file.sheets()) {
			views.add(describe(fileName, file, sheet));
		}
		return views;
	}

	/** How a sheet is laid out. */
	static SheetLayout layout(Spreadsheet file, String sheet) throws IOException {
		List<RawRow> top = new ArrayList<>();
		file.read(sheet, (row) -> {
			top.add(row);
			return top.size() < LayoutFinder.DEPTH;
		});
		return LayoutFinder.find(sheet, top);
	}

	/**
	 * Gives what each project row wishes, in order, until the consumer says no.
	 */
	static void drafts(Spreadsheet file, String sheet, LedgerMapping mapping, Territory territory, LocalDate today,
			Predicate<RowDraft> more) throws IOException {
		RowReader reader = new RowReader(layout(file, sheet), mapping, territory, today);
		file.read(sheet, (row) -> {
			RowDraft draft = reader.read(row);
			return draft == null || more.test(draft);
		});
	}

	private static SheetView describe(String fileName, Spreadsheet file, Spreadsheet.SheetName sheet)
			throws IOException {
		SheetLayout layout = layout(file, sheet.name());
		LedgerMapping proposal = MappingProposal.of(fileName, layout);
		Tally tally = new Tally(layout, proposal);
		file.read(sheet.name(), tally::count);
		return new SheetView(sheet.name(), tally.kind(sheet.hidden()), layout.title(), layout.headingRow(),
				layout.headingRows(), layout.headings(), (proposal != null) ? proposal.unit() : layout.unit(),
				tally.projects, tally.skipped, tally.sample, proposal);
	}

	/** Counts the rows of one sheet. */
	private static final class Tally {

		private final SheetLayout layout;

		private final @Nullable RowKinds kinds;

		private final List<List<String>> sample = new ArrayList<>();

		private int rows;

		private int projects;

		private int skipped;

		private boolean onlyShortTexts = true;

		Tally(SheetLayout layout, @Nullable LedgerMapping proposal) {
			this.layout = layout;
			this.kinds = (proposal != null) ? new RowKinds(layout, Columns.of(proposal, layout)) : null;
		}

		boolean count(RawRow row) {
			if (row.filled() > 0) {
				this.rows++;
			}
			for (Cell cell : row.cells()) {
				this.onlyShortTexts &= !cell.numeric() && cell.text().length() <= LONGEST_VALUE;
			}
			boolean project = (this.kinds != null) ? this.kinds.judge(row) == RowKinds.Kind.PROJECT : row.filled() > 0;
			if (project) {
				this.projects++;
				if (this.sample.size() < SAMPLE) {
					this.sample.add(row.cells().stream().map(Cell::text).toList());
				}
			}
			else if (row.number() > this.layout.lastHeadingRow()) {
				this.skipped++;
			}
			return true;
		}

		SheetKind kind(boolean hidden) {
			if (this.rows == 0) {
				return SheetKind.EMPTY;
			}
			if (hidden) {
				return SheetKind.VALUES_ONLY;
			}
			if (this.layout.hasHeading()) {
				return SheetKind.LEDGER;
			}
			return this.onlyShortTexts ? SheetKind.VALUES_ONLY : SheetKind.NO_HEADING;
		}

	}

}
