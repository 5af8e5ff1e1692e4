package org.diaodu.application.simulation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A project of the simulated city and what is done to it in the year.
 *
 * @param ledger whether it came with the real list of Shenyang's projects, and is
 * registered already
 * @param government whether the government invests; an enterprise otherwise
 * @param ofTheCity whether no district answers for it
 * @param amount 计划总投资 in 万元
 * @param registered its first day
 * @param factsStart the start its facts state, null when they state none
 * @param underWay whether its facts state that it is being built, or beyond
 * @param deeds in order
 */
record Life(String projectId, String name, boolean ledger, boolean government, boolean ofTheCity, String districtId,
		long amount, LocalDate registered, @Nullable LocalDate factsStart, boolean underWay, List<Deed> deeds) {

	Life {
		deeds = List.copyOf(deeds);
	}

	Life with(List<Deed> done) {
		return new Life(this.projectId, this.name, this.ledger, this.government, this.ofTheCity, this.districtId,
				this.amount, this.registered, this.factsStart, this.underWay, done);
	}

}
