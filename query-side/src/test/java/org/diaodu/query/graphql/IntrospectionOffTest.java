package org.diaodu.query.graphql;

import graphql.introspection.IntrospectionQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One setting hides the contract from strangers.
 */
@EdgeTest
@TestPropertySource(properties = "spring.graphql.schema.introspection.enabled=false")
class IntrospectionOffTest {

	@Autowired
	private EdgeClient client;

	@Test
	void refusesIntrospection() {
		EdgeClient.Answer answer = this.client.run(IntrospectionQuery.INTROSPECTION_QUERY);
		assertThat(answer.code()).as(answer.body()).isEqualTo("BAD_REQUEST");
		assertThat(answer.body()).doesNotContain("RegisterProjectInput");
	}

	@Test
	void wrongFieldNamesAreNotHelpedAlong() {
		EdgeClient.Answer answer = this.client.run("query { projec { id } }");
		assertThat(answer.body()).doesNotContainIgnoringCase("did you mean").doesNotContain("\"project\"");
	}

}
