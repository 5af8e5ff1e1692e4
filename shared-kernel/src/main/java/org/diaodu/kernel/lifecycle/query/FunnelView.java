package org.diaodu.kernel.lifecycle.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * The five batches of a month, by district in GB/T 2260 order.
 */
public record FunnelView(String month, List<FunnelRowView> rows, Basis basis) {

	public FunnelView {
		rows = List.copyOf(rows);
	}

}
