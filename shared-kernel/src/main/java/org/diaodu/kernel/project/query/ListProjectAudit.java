package org.diaodu.kernel.project.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The audit list of a project, oldest first: who, in which role, when, by which command,
 * on which evidence, before and after. No answer (null) when there is no project the
 * caller may see.
 *
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; the basis of the answer tells whether it is; null not to wait
 */
@Clause({ "F-093", "F-103" })
public record ListProjectAudit(Caller caller, String projectId, int first, @Nullable String after,
		@Nullable Long awaitIndex) implements DomainQuery<AuditPage> {

	@Override
	public Class<AuditPage> answerType() {
		return AuditPage.class;
	}

}
