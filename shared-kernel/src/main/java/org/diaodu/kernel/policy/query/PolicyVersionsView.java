package org.diaodu.kernel.policy.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * Versions of a parameter, by first day.
 */
public record PolicyVersionsView(List<PolicyVersionView> versions, Basis basis) {

	public PolicyVersionsView {
		versions = List.copyOf(versions);
	}

}
