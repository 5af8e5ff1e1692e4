package org.diaodu.command.stewardship;

import java.util.ArrayList;
import java.util.List;

import org.diaodu.command.log.Claims;
import org.diaodu.kernel.stewardship.Slot;

/**
 * Which projects a person holds, and as what: kept as claims, so that the answer is that
 * of the last commit. A change of office must leave nothing behind (F-068).
 */
final class Holdings {

	private static final String KIND = "holding:";

	private static final String GUARANTEE = "GUARANTEE";

	private final Claims claims;

	Holdings(Claims claims) {
		this.claims = claims;
	}

	/**
	 * Something held.
	 */
	record Holding(String projectId, String what) {

		boolean isGuarantee() {
			return this.what.equals(GUARANTEE);
		}

		Slot slot() {
			return Slot.valueOf(this.what);
		}

	}

	void move(String projectId, Slot slot, String from, String to) {
		release(projectId, slot, from);
		take(projectId, slot, to);
	}

	void take(String projectId, Slot slot, String personId) {
		this.claims.takeFor(projectId, KIND + personId, key(slot.name(), projectId));
	}

	void release(String projectId, Slot slot, String personId) {
		this.claims.releaseFor(projectId, KIND + personId, key(slot.name(), projectId));
	}

	void moveGuarantee(String projectId, String from, String to) {
		releaseGuarantee(projectId, from);
		takeGuarantee(projectId, to);
	}

	void takeGuarantee(String projectId, String personId) {
		this.claims.takeFor(projectId, KIND + personId, key(GUARANTEE, projectId));
	}

	void releaseGuarantee(String projectId, String personId) {
		this.claims.releaseFor(projectId, KIND + personId, key(GUARANTEE, projectId));
	}

	/** All a person holds, in the order of the projects' ids. */
	List<Holding> of(String personId) {
		List<Holding> holdings = new ArrayList<>();
		for (Claims.Held held : this.claims.held(KIND + personId)) {
			String what = held.key().substring(held.key().indexOf(' ') + 1);
			holdings.add(new Holding(held.holder(), what));
		}
		return holdings;
	}

	/** Ordered by project, so that two handovers lock projects in one order. */
	private static String key(String what, String projectId) {
		return projectId + ' ' + what;
	}

}
