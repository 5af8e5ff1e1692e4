package org.diaodu.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import graphql.parser.ParserOptions;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A released contract changes only on purpose: the printed schema is compared with the
 * baseline kept beside this test.
 */
class BaselineTest {

	private static final String HOW = """

			The contract differs from %s.
			If that is wanted, take the new one and commit it with the change:
			    ./mvnw -pl graphql-schema test -Dschema.baseline=update
			A change that breaks clients is refused even then; when it is wanted all the same, say so with
			    -Dschema.baseline=break
			""".formatted(Contract.BASELINE);

	@Test
	void printedSchemaEqualsTheBaseline() throws IOException {
		String printed = Contract.printed(Contract.schema());
		String wish = System.getProperty("schema.baseline", "");
		if (wish.equals("break") || (wish.equals("update") && breaks(baseline(printed), printed).isEmpty())) {
			Files.writeString(Contract.BASELINE, printed, StandardCharsets.UTF_8);
		}
		assertThat(printed).as(HOW).isEqualTo(baseline(""));
	}

	@Test
	void nothingAClientMayRelyOnIsGone() {
		String printed = Contract.printed(Contract.schema());
		assertThat(breaks(baseline(printed), printed)).as(HOW).isEmpty();
	}

	@Test
	void aRemovedFieldIsFoundToBreakClients() {
		String before = "type Query { \"one\" a: Int \"two\" b: Int }";
		assertThat(breaks(before, "type Query { a: Int }")).isNotEmpty();
		assertThat(breaks(before, "type Query { a: Int b: Int c: Int }")).isEmpty();
	}

	private static String baseline(String otherwise) {
		return Files.exists(Contract.BASELINE) ? Contract.text(Contract.BASELINE) : otherwise;
	}

	private static List<String> breaks(String before, String after) {
		// The limit on tokens guards a server against strangers; the contract is our own.
		ParserOptions.setDefaultParserOptions(ParserOptions.getDefaultSdlParserOptions());
		CapturingReporter reporter = new CapturingReporter();
		new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(Contract.schema(before), Contract.schema(after)),
				reporter);
		return reporter.getBreakages().stream().map(DiffEvent::getReasonMsg).toList();
	}

}
