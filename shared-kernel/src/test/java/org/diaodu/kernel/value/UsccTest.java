package org.diaodu.kernel.value;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.diaodu.kernel.message.Clause;

import static org.assertj.core.api.Assertions.assertThat;

@Clause("F-098")
class UsccTest {

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	@ParameterizedTest
	@ValueSource(strings = { "914403001922038216", "91350100M000100Y43", "91350100m000100y43",
			" 9144 0300 1922 0382 16", "914403001922038216" })
	void acceptsCodesWhoseCheckFits(String text) {
		assertThat(Uscc.parse(text)).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "914403001922038217", "91350100M000100Y4Z", "91310115MA1H8R7C6D", "91440300192203821",
			"9144030019220382166", "9I4403001922038216", "O14403001922038216", "", "914403OO1922038216" })
	void refusesWrongChecksLettersAndLengths(String text) {
		assertThat(Uscc.parse(text)).isNull();
	}

	@Test
	void organisationCodeInsideIsSoundInRealCodes() {
		assertThat(Uscc.of("914403001922038216").hasSoundOrganisationCode()).isTrue();
		assertThat(Uscc.of("91350100M000100Y43").hasSoundOrganisationCode()).isTrue();
	}

	@Test
	void organisationCodeInsideIsDoubtfulWhenOnlyTheOuterCheckFits() {
		long doubtful = ALPHABET.chars()
			.mapToObj((last) -> "914403001922038" + "22" + (char) last)
			.map(Uscc::parse)
			.filter((code) -> code != null && !code.hasSoundOrganisationCode())
			.count();
		assertThat(doubtful).isEqualTo(1);
	}

	@Property
	void exactlyOneLastCharacterFitsAndAnotherCharacterAnywhereBreaksIt(@ForAll("bodies") String body,
			@ForAll int where, @ForAll int what) {
		var fitting = ALPHABET.chars()
			.mapToObj((last) -> body + (char) last)
			.filter((code) -> Uscc.parse(code) != null)
			.toList();
		assertThat(fitting).hasSize(1);
		String code = fitting.getFirst();
		int position = Math.floorMod(where, 17);
		char other = ALPHABET.charAt(Math.floorMod(what, ALPHABET.length()));
		String changed = code.substring(0, position) + other + code.substring(position + 1);
		assertThat(Uscc.parse(changed) != null).isEqualTo(changed.equals(code));
	}

	@Provide
	Arbitrary<String> bodies() {
		return Combinators
			.combine(Arbitraries.strings().withChars(ALPHABET.toCharArray()).ofLength(2),
					Arbitraries.strings().numeric().ofLength(6),
					Arbitraries.strings().withChars(ALPHABET.toCharArray()).ofLength(9))
			.as((a, b, c) -> a + b + c);
	}

}
