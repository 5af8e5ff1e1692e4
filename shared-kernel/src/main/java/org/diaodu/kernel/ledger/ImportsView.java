package org.diaodu.kernel.ledger;

import java.util.List;

/**
 * The imports of an organisation, newest first.
 */
public record ImportsView(List<ImportView> imports) {

	public ImportsView {
		imports = List.copyOf(imports);
	}

}
