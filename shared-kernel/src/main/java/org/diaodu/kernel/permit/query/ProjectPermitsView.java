package org.diaodu.kernel.permit.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * The permits of a project, in the order in which they were first named.
 */
public record ProjectPermitsView(String projectId, List<PermitView> permits, List<GreenChannelView> greenChannels,
		Basis basis) {

	public ProjectPermitsView {
		permits = List.copyOf(permits);
		greenChannels = List.copyOf(greenChannels);
	}

}
