package org.diaodu.application.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

import org.diaodu.command.policy.ShippedPolicy;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyValue;

/**
 * Tells those who operate the program which numbers of policy it comes with and the log
 * lacks, with the values that may be adopted by {@code proposePolicy} (ADR 0135).
 */
@Component
@Endpoint(id = "policy")
class PolicyGapsEndpoint {

	private final ObjectProvider<ShippedPolicy> policy;

	PolicyGapsEndpoint(ObjectProvider<ShippedPolicy> policy) {
		this.policy = policy;
	}

	/**
	 * What is lacking.
	 *
	 * @param known whether this process can say: the deciding side does
	 */
	record Gaps(boolean known, List<Gap> lacking) {
	}

	/**
	 * Of one parameter.
	 *
	 * @param fields without a value in the log
	 * @param lastVersion the version that was adopted last, null when none ever was
	 * @param shippedValues of all fields
	 */
	record Gap(String parameter, List<PolicyField> fields, @Nullable String lastVersion, String documentNo,
			String clause, List<PolicyValue> shippedValues) {

		static Gap of(ShippedPolicy.Gap gap) {
			return new Gap(gap.parameter().name(), gap.fields(), gap.last().isEmpty() ? null : gap.last(),
					gap.shipped().documentNo(), gap.shipped().clause(), gap.shipped().values());
		}

	}

	@ReadOperation
	Gaps gaps() {
		ShippedPolicy here = this.policy.getIfAvailable();
		return (here == null) ? new Gaps(false, List.of()) : new Gaps(true, here.gaps().stream().map(Gap::of).toList());
	}

}
