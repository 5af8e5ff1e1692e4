package org.diaodu.command.letter;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.diaodu.kernel.evidence.Digests;
import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.letter.LetterPlaceholder;
import org.diaodu.kernel.message.Clause;

import static org.assertj.core.api.Assertions.assertThat;

@Clause({ "F-119", "F-120", "F-121" })
class LetterPressTest {

	private static final LocalDate DAY = LocalDate.of(2018, 3, 12);

	private static Map<LetterPlaceholder, String> values() {
		Map<LetterPlaceholder, String> values = new EnumMap<>(LetterPlaceholder.class);
		for (LetterPlaceholder each : LetterPlaceholder.values()) {
			values.put(each, "〔" + each.label() + "〕");
		}
		return values;
	}

	private static byte[] print(LetterForm form, Map<LetterPlaceholder, String> values) {
		return LetterPress.print(ShippedTemplates.read(form), values, "函", DAY);
	}

	@ParameterizedTest
	@EnumSource(LetterForm.class)
	void everyPlaceholderOfATemplateIsFilledIn(LetterForm form) {
		byte[] letter = print(form, values());
		String text = String.join("\n", Documents.paragraphs(letter));
		assertThat(text).doesNotContain("{{", "}}").contains("编号：〔函件编号〕", "〔项目名称〕", "〔问题编号〕", "〔发文单位〕");
		for (LetterPlaceholder each : TemplatesAreSound.require(WordPackage.read(ShippedTemplates.read(form)))) {
			assertThat(text).contains("〔" + each.label() + "〕");
		}
	}

	@Test
	void theSameTemplateAndValuesAreTheSameBytesWhereverAndWhenever() throws InterruptedException {
		byte[] letter = print(LetterForm.WARNING_RED, values());
		TimeZone here = TimeZone.getDefault();
		try {
			TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
			// Longer than the two seconds a zip can tell apart.
			Thread.sleep(2_100);
			assertThat(Digests.of(print(LetterForm.WARNING_RED, values()))).isEqualTo(Digests.of(letter));
		}
		finally {
			TimeZone.setDefault(here);
		}
		WordPackage parts = WordPackage.read(letter);
		assertThat(Digests.of(parts.bytes())).isEqualTo(Digests.of(letter));
		assertThat(new String(Objects.requireNonNull(parts.part("docProps/core.xml")), StandardCharsets.UTF_8))
			.contains("2018-03-12T00:00:00Z")
			.doesNotContain("creator", "lastModifiedBy");
	}

	@Test
	void whatPeopleTypedIsShownAndNeverReadAsAnythingElse() {
		Map<LetterPlaceholder, String> values = values();
		values.put(LetterPlaceholder.REASON, "一、{{项目名称}}<w:t>&amp;\n二、\u0000\u0007\uD800完");
		assertThat(Documents.paragraphs(print(LetterForm.ASSIGNMENT, values)))
			.anySatisfy((text) -> assertThat(text).contains("一、{{项目名称}}<w:t>&amp;", "二、\uFFFD\uFFFD\uFFFD完"));
	}

}
