package org.diaodu.kernel.permit.query;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * How long permits took that ended in some months.
 *
 * @param from first day of the first month
 * @param to last day of the last
 */
public record PermitPerformanceView(LocalDate from, LocalDate to, List<PermitFiguresView> figures, Basis basis) {

	public PermitPerformanceView {
		figures = List.copyOf(figures);
	}

}
