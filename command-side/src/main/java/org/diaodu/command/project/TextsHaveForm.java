package org.diaodu.command.project;

import java.time.LocalDate;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.ProjectFacts;

/**
 * A project has a name, and no text is longer than a list's cell can be.
 */
@Clause("F-033")
final class TextsHaveForm implements FactsRule {

	private static final int CATEGORIES = 20;

	@Override
	public void require(ProjectFacts facts, LocalDate day, Directory directory) {
		Form.required(facts.name(), "facts.name", Form.NAME);
		Form.required(facts.amounts(), "facts.amounts");
		Form.required(facts.place(), "facts.place");
		Form.optional(facts.content(), "facts.content", Form.TEXT);
		Form.optional(facts.period(), "facts.period", Form.NAME);
		Form.optional(facts.responsibleUnit(), "facts.responsibleUnit", Form.NAME);
		Form.optional(facts.remarks(), "facts.remarks", Form.TEXT);
		Form.optional(facts.place().address(), "facts.place.address", Form.NAME);
		if (facts.categories().size() > CATEGORIES) {
			throw Refusal.of(CommonRefusal.VALUE_TOO_LONG, "facts.categories").with("max", CATEGORIES).asException();
		}
		facts.categories().forEach((tag) -> Form.required(tag, "facts.categories", Form.NAME));
	}

}
