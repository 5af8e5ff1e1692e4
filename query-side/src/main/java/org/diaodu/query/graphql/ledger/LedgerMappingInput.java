package org.diaodu.query.graphql.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.ledger.AmountUnit;
import org.diaodu.kernel.ledger.ColumnMapping;
import org.diaodu.kernel.ledger.LedgerField;
import org.diaodu.kernel.ledger.LedgerMapping;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.Stage;

/**
 * How a list of some layout is read.
 */
record LedgerMappingInput(String name, String list, List<LedgerColumnInput> columns, AmountUnit unit,
		List<LedgerField> key, @Nullable Family family, @Nullable Level level, @Nullable String district,
		@Nullable Stage stage, boolean groupsAreCategories) {

	LedgerMapping toMapping() {
		return new LedgerMapping(this.name, this.list, this.columns.stream()
			.map((column) -> new ColumnMapping(column.column(), column.heading(), column.field(), column.unit()))
			.toList(), this.unit, this.key, this.family, this.level, this.district, this.stage,
				this.groupsAreCategories);
	}

}
