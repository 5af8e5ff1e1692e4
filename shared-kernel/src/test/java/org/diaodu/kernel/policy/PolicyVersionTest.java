package org.diaodu.kernel.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.value.WanYuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Clause("F-002")
class PolicyVersionTest {

	private static PolicyVersion quota(String version, String from, @Nullable String to, int projects) {
		return new PolicyVersion(PolicyParameter.MAJOR_PROJECT_QUOTA, version, "沈政发〔2018〕7号", "(四)",
				LocalDate.parse(from), (to != null) ? LocalDate.parse(to) : null,
				List.of(new PolicyValue(PolicyField.MAJOR_PROJECTS, Integer.toString(projects))));
	}

	@ParameterizedTest
	@CsvSource({ "2018-02-13,", "2018-02-14,2018", "2018-12-31,2018", "2019-01-01,2019", "2019-12-31,2019",
			"2020-01-01,", "2021-01-01,2021" })
	void theVersionOfADayIsTheLatestThatBeganUnlessItEnded(LocalDate day, @Nullable String version) {
		List<PolicyVersion> versions = List.of(quota("2018", "2018-02-14", null, 72),
				quota("2019", "2019-01-01", "2019-12-31", 80), quota("2021", "2021-01-01", null, 90));
		PolicyVersion found = PolicyVersion.on(versions, day);
		assertThat((found != null) ? found.version() : null).isEqualTo(version);
	}

	@Test
	void givesItsValuesByField() {
		assertThat(quota("2018", "2018-02-14", null, 72).number(PolicyField.MAJOR_PROJECTS)).isEqualTo(72);
		assertThat(of(PolicyField.MAJOR_GUARANTOR_RANK, "CITY_DEPUTY").rank(PolicyField.MAJOR_GUARANTOR_RANK))
			.isEqualTo(LeaderRank.CITY_DEPUTY);
		assertThat(of(PolicyField.CITY_AMOUNT, "10000.00").amount(PolicyField.CITY_AMOUNT))
			.isEqualTo(WanYuan.of(10_000));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> quota("2018", "2018-02-14", null, 72).number(PolicyField.UPDATE_DAYS));
	}

	private static PolicyVersion of(PolicyField field, String value) {
		return new PolicyVersion(PolicyParameter.GUARANTEE_RANK, "1", "", "", LocalDate.EPOCH, null,
				List.of(new PolicyValue(field, value)));
	}

	@ParameterizedTest
	@CsvSource({ "MAJOR_PROJECTS,072,72", "MAJOR_PROJECTS,seventy,", "MAJOR_PROJECTS,7.5,", "ZONE_AMOUNT,500,500.00",
			"ZONE_AMOUNT,0.001,", "ZONE_AMOUNT,五百,", "MAJOR_GUARANTOR_RANK,CITY_DEPUTY,CITY_DEPUTY",
			"MAJOR_GUARANTOR_RANK,MAYOR," })
	void writesAValueInOneWay(PolicyField field, String text, @Nullable String canonical) {
		assertThat(field.canonical(text)).isEqualTo(canonical);
	}

	@ParameterizedTest
	@CsvSource({ "MAJOR_PROJECTS,0,false", "MAJOR_PROJECTS,1,true", "MAJOR_PROJECTS,10000,true",
			"MAJOR_PROJECTS,10001,false", "ZONE_AMOUNT,0.00,false", "ZONE_AMOUNT,0.01,true",
			"MAJOR_GUARANTOR_RANK,STAFF,true" })
	void boundsAreInclusive(PolicyField field, String canonical, boolean allowed) {
		assertThat(field.allows(canonical)).isEqualTo(allowed);
	}

	@ParameterizedTest
	@EnumSource
	void everyParameterIsFoundByItsIdAndOwnsItsFields(PolicyParameter parameter) {
		assertThat(PolicyParameter.ofPolicyId(parameter.policyId())).isEqualTo(parameter);
		assertThat(parameter.fields()).isNotEmpty();
		assertThat(Arrays.stream(PolicyParameter.values()).filter((other) -> other != parameter))
			.noneMatch((other) -> other.fields().stream().anyMatch(parameter.fields()::contains));
		assertThat(PolicyParameter.ofPolicyId("policy-anything")).isNull();
	}

	@Test
	void theLoadOfAnOfficerIsLimitedByRole() {
		assertThat(PolicyField.loadOf(Role.SPECIALIST)).isEqualTo(PolicyField.SPECIALIST_PROJECTS);
		assertThat(PolicyField.loadOf(Role.MANAGER)).isEqualTo(PolicyField.MANAGER_PROJECTS);
		assertThat(PolicyField.loadOf(Role.LIAISON)).isEqualTo(PolicyField.LIAISON_PROJECTS);
		assertThat(PolicyField.loadOf(Role.OWNER_CONTACT)).isNull();
	}

}
