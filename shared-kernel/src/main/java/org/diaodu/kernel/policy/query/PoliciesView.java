package org.diaodu.kernel.policy.query;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * Every parameter in the order of the catalogue.
 *
 * @param on the day
 */
public record PoliciesView(LocalDate on, List<PolicyView> policies, Basis basis) {

	public PoliciesView {
		policies = List.copyOf(policies);
	}

}
