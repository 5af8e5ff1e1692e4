package org.diaodu.query.stewardship;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.query.policy.PolicyVersions;

/**
 * Finds what policy asks for on the day of an answer.
 */
@Component
class PolicyStandards {

	private final PolicyVersions versions;

	PolicyStandards(PolicyVersions versions) {
		this.versions = versions;
	}

	/** In force on the day, whatever is in force now. */
	Standards on(View view) {
		Map<PolicyParameter, List<PolicyVersion>> known = this.versions
			.of(view.reading(), PolicyParameter.GUARANTEE_VISITS, PolicyParameter.GUARANTEE_RANK,
					PolicyParameter.OFFICER_LOAD_LIMIT, PolicyParameter.MAJOR_PROJECT_QUOTA)
			.stream()
			.collect(Collectors.groupingBy(PolicyVersion::parameter));
		return new Standards(on(known, PolicyParameter.GUARANTEE_VISITS, view),
				on(known, PolicyParameter.GUARANTEE_RANK, view), on(known, PolicyParameter.OFFICER_LOAD_LIMIT, view),
				on(known, PolicyParameter.MAJOR_PROJECT_QUOTA, view));
	}

	private static @Nullable PolicyVersion on(Map<PolicyParameter, List<PolicyVersion>> known,
			PolicyParameter parameter, View view) {
		return PolicyVersion.on(known.getOrDefault(parameter, List.of()), view.day());
	}

}
