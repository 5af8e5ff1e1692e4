package org.diaodu.kernel.permit;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.AuthorityName;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Stage;

/**
 * A permit of the catalogue (C6) with its limits in law.
 *
 * @param nodeCode the node its issue achieves, null when none
 * @param statutory the limit in law
 * @param committed what the office promises, null when no more than the law
 * @param greenChannel the committed limit in the green channel, null when the same
 * @param extension what the head of the office may add once, with the reason told; null
 * when nothing
 * @param validity how long it is valid once issued, null when without end
 * @param untilStart whether the validity is the time in which work must start, and ends
 * with the start
 * @param renewals how often it may be renewed
 * @param renewal how long each renewal lasts, null when it cannot be renewed
 * @param renewAhead how long before expiry a renewal must be asked, null when any time
 * @param warnAhead how long before expiry to warn, null when never
 * @param basis the article of law
 */
public record PermitDefinition(String code, String name, Stage stage, @Nullable ApprovalPhase phase,
		@Nullable String nodeCode, Span statutory, @Nullable Span committed, @Nullable Span greenChannel,
		@Nullable Span extension, @Nullable Span validity, boolean untilStart, int renewals, @Nullable Span renewal,
		@Nullable Span renewAhead, @Nullable Span warnAhead, List<AuthorityName> authorities,
		@Nullable String departmentId, List<Family> families, String basis) {

	public PermitDefinition {
		authorities = List.copyOf(authorities);
		families = List.copyOf(families);
	}

}
