package org.diaodu.query.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.stewardship.query.PersonRef;
import org.diaodu.query.jurisdiction.Answering;
import org.diaodu.query.jurisdiction.PersonNames;
import org.diaodu.query.jurisdiction.Reading;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.policy.PolicyVersions;
import org.diaodu.query.projection.Condition;
import org.diaodu.query.projection.CountedRows;
import org.diaodu.query.projection.QueryDatabase;
import org.diaodu.query.projection.Slot;
import org.diaodu.query.projection.Statement;

/**
 * The frame of answers about the dispatch ledger.
 */
@Component
class ProgressAnswering {

	private final Answering answering;

	private final QueryDatabase database;

	private final PersonNames people;

	private final PolicyVersions policies;

	ProgressAnswering(Answering answering, QueryDatabase database, PersonNames people, PolicyVersions policies) {
		this.answering = answering;
		this.database = database;
		this.people = people;
		this.policies = policies;
	}

	/** Answers on behalf of a caller, from one snapshot. */
	<T extends @Nullable Object> T answer(Caller caller, @Nullable Long awaitIndex, Function<Ledger, T> work) {
		return this.answering.answer(caller, awaitIndex, ProgressProjection.NAME,
				(reading) -> work.apply(new Ledger(reading, this.database.jdbc(), this.people, this.policies)));
	}

	/**
	 * The dispatch ledger as a caller sees it.
	 */
	record Ledger(Reading reading, JdbcClient jdbc, PersonNames people, PolicyVersions policies) {

		LocalDate today() {
			return this.reading.today();
		}

		Basis basis() {
			return this.reading.basis(ProgressProjection.NAME);
		}

		<T> List<T> list(Statement statement, RowMapper<T> mapper) {
			return statement.list(this.jdbc, slot(), mapper);
		}

		<T> CountedRows<T> page(Statement statement, String key, int first, RowMapper<T> mapper) {
			return CountedRows.of(statement, this.jdbc, slot(), key, first, mapper);
		}

		private Slot slot() {
			return this.reading.slot(ProgressProjection.NAME);
		}

		/** Whether a row {@code p} of the projects is one the caller may see. */
		Condition inScope() {
			return this.reading.scope().visible();
		}

		UnitNames units(Collection<@Nullable String> unitIds) {
			return UnitNames.of(this.jdbc, this.reading.directory(), unitIds);
		}

		/** After how many days a project should be reported again, or null. */
		@Nullable Integer updateDays() {
			PolicyVersion standard = PolicyVersion.on(this.policies.of(this.reading, PolicyParameter.SERVICE_STANDARD),
					today());
			return (standard != null) ? standard.number(PolicyField.UPDATE_DAYS) : null;
		}

		/** Those who report on projects in scope, by name. */
		Function<String, PersonRef> names(Collection<String> personIds) {
			Map<String, String> names = personIds.isEmpty() ? Map.of() : this.people.of(personIds);
			return (personId) -> new PersonRef(personId, names.get(personId));
		}

	}

}
