package org.diaodu.kernel.project.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.project.CodeScheme;

/**
 * The project has a national code.
 *
 * @param warnings codes of what is doubtful about it, such as a wrong check digit
 */
@EventName("project.code-assigned")
@Revision("1")
public record ProjectCodeAssigned(String projectId, @Nullable String codeBefore, String code, CodeScheme scheme,
		List<String> warnings, LocalDate occurredOn) implements ProjectEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
