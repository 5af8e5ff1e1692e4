package org.diaodu.query.lifecycle;

import java.util.List;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.evidence.query.FindProjectEvidence;
import org.diaodu.kernel.evidence.query.ProjectEvidenceView;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.projection.Condition;
import org.diaodu.query.stewardship.Sql;

/**
 * Answers whether an act upon a project that somebody may see cites what is kept.
 */
@Component
class CitationAnswers {

	private final LifecycleAnswering answering;

	CitationAnswers(LifecycleAnswering answering) {
		this.answering = answering;
	}

	@QueryHandler
	@Clause({ "F-051", "F-077" })
	@Nullable ProjectEvidenceView answer(FindProjectEvidence query) {
		return this.answering.<@Nullable ProjectEvidenceView>answer(query.caller(), query.awaitIndex(), null,
				(view) -> {
					Condition digest = Condition.equal("c.digest", query.digest());
					List<ProjectEvidenceView> found = view.list(new Sql()
						.add("SELECT c.digest, c.project_id FROM {lifecycle_citation} c JOIN {lifecycle_project} s"
								+ " ON s.project_id = c.project_id WHERE ")
						.add(digest)
						.and(view.inScope())
						.add(" ORDER BY c.project_id LIMIT 1"),
							(row, number) -> new ProjectEvidenceView(row.getString("digest"),
									row.getString("project_id")));
					return found.isEmpty() ? null : found.getFirst();
				});
	}

}
