package org.diaodu.command.letter;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.project.Family;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody signs a letter to themselves, nor to whoever stands above them. */
@Clause({ "F-004", "F-009", "F-119", "F-120", "F-121" })
class LetterIssuerTest {

	private static final String CITY_COMMISSION = TestDirectory.CITY_DRC;

	private static final String COMMISSION = TestDirectory.TIEXI_DRC;

	private static final ObstacleSite SITE = new ObstacleSite(Family.ENTERPRISE, null, TestDirectory.TIEXI,
			TestDirectory.ZONE, null, null, null);

	private static @Nullable String sentByTheProgram(SolvingTier tier, @Nullable String addressee, String... without) {
		return new LetterIssuer(new TestDirectory(Set.of(without)), SITE, tier).of(People.SYSTEM, addressee);
	}

	@ParameterizedTest
	@CsvSource({ "ZONE, unit-210106-construction, unit-210106-drc",
			"DISTRICT, unit-210106-construction, unit-210106-drc", "DISTRICT, unit-210106401, unit-210106-drc",
			"DISTRICT, unit-210106-drc, unit-210100-drc", "DISTRICT, unit-210106, unit-210100",
			"DISTRICT, unit-210100-industry, unit-210100-drc", "DISTRICT, unit-210100-drc, unit-210100",
			"CITY, unit-210106-construction, unit-210100-drc", "CITY, unit-210100-industry, unit-210100-drc",
			"CITY, unit-210100-drc, unit-210100", "CITY, unit-210106-drc, unit-210100-drc",
			"CITY, unit-210100, LEADING_GROUP", "LEADING_GROUP, unit-210100-drc, unit-210100",
			"LEADING_GROUP, unit-210100, LEADING_GROUP" })
	void whatTheProgramSendsIsOfWhoeverStandsAbove(SolvingTier tier, String addressee, String issuer) {
		assertThat(sentByTheProgram(tier, addressee)).isEqualTo(issuer);
	}

	@Test
	void whereThereIsNoCommissionTheGovernmentOfTheTierStandsForIt() {
		assertThat(sentByTheProgram(SolvingTier.DISTRICT, TestDirectory.TIEXI_CONSTRUCTION, COMMISSION))
			.isEqualTo(TestDirectory.TIEXI);
		assertThat(sentByTheProgram(SolvingTier.DISTRICT, TestDirectory.TIEXI, COMMISSION))
			.isEqualTo(TestDirectory.CITY);
		assertThat(sentByTheProgram(SolvingTier.DISTRICT, COMMISSION, CITY_COMMISSION)).isEqualTo(TestDirectory.CITY);
		assertThat(sentByTheProgram(SolvingTier.CITY, TestDirectory.CITY, CITY_COMMISSION))
			.isEqualTo(LetterIssuer.LEADING_GROUP);
	}

	@Test
	void whoeverWritesToTheirOwnUnitDoesSoForItsGovernment() {
		LetterIssuer issuer = new LetterIssuer(new TestDirectory(), SITE, SolvingTier.DISTRICT);
		assertThat(issuer.of(LetterCity.manager(), TestDirectory.TIEXI_CONSTRUCTION)).isEqualTo(COMMISSION);
		assertThat(issuer.of(LetterCity.manager(), COMMISSION)).isEqualTo(TestDirectory.TIEXI);
		assertThat(issuer.of(LetterCity.coordinator(), CITY_COMMISSION)).isEqualTo(TestDirectory.CITY);
		assertThat(issuer.of(LetterCity.by("person-mayor", Role.RESPONSIBLE_LEADER, TestDirectory.CITY),
				TestDirectory.CITY))
			.isEqualTo(LetterIssuer.LEADING_GROUP);
	}

}
