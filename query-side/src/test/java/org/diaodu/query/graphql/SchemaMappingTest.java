package org.diaodu.query.graphql;

import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.SchemaReport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every part of the contract is served, and nothing else.
 */
@EdgeTest
class SchemaMappingTest {

	@Autowired
	private AtomicReference<SchemaReport> report;

	@Test
	void everyFieldAndArgumentIsMapped() {
		SchemaReport found = this.report.get();
		assertThat(found.unmappedFields()).isEmpty();
		assertThat(found.unmappedRegistrations()).isEmpty();
		assertThat(found.unmappedArguments()).isEmpty();
		assertThat(found.skippedTypes()).isEmpty();
	}

	@Test
	void whatTheContractPromisesIsNeverNullInTheProgram() {
		SchemaReport found = this.report.get();
		assertThat(found.fieldNullnessErrors()).isEmpty();
		assertThat(found.argumentNullnessErrors()).isEmpty();
	}

}
