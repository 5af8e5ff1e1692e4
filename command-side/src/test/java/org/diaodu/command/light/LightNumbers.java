package org.diaodu.command.light;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.event.PolicyAdopted;

/**
 * The numbers of F6 as policy, and what a test asks about them.
 */
final class LightNumbers {

	static final String VERSION = "2018-7";

	static final PolicyVersion START = version(PolicyParameter.START_LIGHT, VERSION, 3);

	static final PolicyVersion PROGRESS = version(PolicyParameter.PROGRESS_LIGHT, VERSION, 10, 30, 2);

	static final PolicyVersion FUNDS = version(PolicyParameter.FUNDS_LIGHT, VERSION, 30);

	static final PolicyVersion STATISTICS = version(PolicyParameter.STATISTICS_LIGHT, VERSION, 1, 2);

	static final PolicyVersion OBSTACLE = version(PolicyParameter.OBSTACLE_LIGHT, VERSION, 50, 3, 1);

	private LightNumbers() {
	}

	static PolicyVersion version(PolicyParameter parameter, String version, int... numbers) {
		List<PolicyField> fields = parameter.fields();
		PolicyValue[] values = new PolicyValue[numbers.length];
		Arrays.setAll(values, (i) -> new PolicyValue(fields.get(i), Integer.toString(numbers[i])));
		return new PolicyVersion(parameter, version, "沈政发〔2018〕7号", "一(八)", TestDirectory.NOTICE, null,
				List.of(values));
	}

	static TestDirectory adopt(TestDirectory directory, PolicyVersion... versions) {
		for (PolicyVersion version : versions) {
			directory.with(new PolicyAdopted(version.parameter().policyId(), version, "person-city",
					TestDirectory.CITY_DRC, null, null, TestDirectory.NOTICE));
		}
		return directory;
	}

	static LocalDate day(String day) {
		return LocalDate.parse(day);
	}

}
