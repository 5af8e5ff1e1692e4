package org.diaodu.command.jurisdiction;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.jurisdiction.command.MergeUnit;
import org.diaodu.kernel.message.Clause;

/**
 * Merges a unit into another, and with it ends the posts in it, in one commit: nobody
 * answers for anything in a unit that is gone, and what they held is listed as orphaned
 * until it is handed over (F-001, F-004).
 */
@Component
@Clause({ "F-001", "F-004" })
class Reorganisation {

	private final Repository<Unit> units;

	private final Repository<Person> people;

	Reorganisation(Repository<Unit> units, Repository<Person> people) {
		this.units = units;
		this.people = people;
	}

	@CommandHandler
	void decide(MergeUnit command, MetaData metaData, DecisionContext context) {
		this.units.load(command.unitId()).execute((unit) -> unit.merge(command, metaData, context));
		context.directory()
			.people()
			.stream()
			.map(KnownPerson::personId)
			.filter((person) -> context.directory()
				.posts(person)
				.stream()
				.anyMatch((post) -> post.unitId().equals(command.unitId())))
			.sorted()
			.forEach((person) -> this.people.load(person)
				.execute((known) -> known.endPostsIn(command.unitId(), command.on(), command.reason())));
	}

}
