package org.diaodu.command.letter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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

	/** poi-tl fills in what is not kept ready: both must say the same, to the byte. */
	@ParameterizedTest
	@EnumSource(LetterForm.class)
	void whatIsPrintedFromAPlateIsWhatPoiTlWrites(LetterForm form) throws IOException {
		List<String> texts = List.of("王家沟地块尚未净地。", "一、未净地。\n二、无资金。\n\n三、完。", " 前后有空格。 ", "a<b & c>d ]]> \"e\" 'f'。",
				"\t制表\t。", "\n。", "𠮷野家地块\uFFFD。");
		for (String text : texts) {
			Map<LetterPlaceholder, String> values = new EnumMap<>(LetterPlaceholder.class);
			for (LetterPlaceholder each : LetterPlaceholder.values()) {
				values.put(each, text);
			}
			byte[] template = ShippedTemplates.read(form);
			byte[] expected = LetterPress.filledIn(template, values).titled("函", DAY).bytes();
			assertThat(new String(print(form, values), StandardCharsets.UTF_8)).as(text)
				.isEqualTo(new String(expected, StandardCharsets.UTF_8));
		}
	}

	@Test
	void whereWordsEndAParagraphTheyEndWithAFullStop() {
		Map<LetterPlaceholder, String> values = values();
		values.put(LetterPlaceholder.REASON, "无");
		values.put(LetterPlaceholder.DESCRIPTION, "拆迁未完成");
		for (LetterForm form : LetterForm.values()) {
			List<String> text = Documents.paragraphs(print(form, values));
			assertThat(text).anySatisfy((each) -> assertThat(each).endsWith("环节受阻：拆迁未完成。"));
			assertThat(text).noneMatch((each) -> each.endsWith("无") || each.contains("。。"));
		}
		assertThat(Documents.paragraphs(print(LetterForm.ASSIGNMENT, values))).contains("五、补充说明。无。");
		assertThat(Documents.paragraphs(print(LetterForm.URGING, values))).contains("三、催办意见。无。");
		assertThat(LetterPlate.closed("已办结！")).isEqualTo("已办结！");
		assertThat(LetterPlate.closed("他说“已办结。”")).isEqualTo("他说“已办结。”");
		assertThat(LetterPlate.closed("见《纪要》 ")).isEqualTo("见《纪要》。");
		assertThat(LetterPlate.closed("")).isEmpty();
	}

	/** Whoever edited a template wrote the stop, or goes on, themselves. */
	@Test
	void whereTheTemplateGoesOnNothingIsAdded() {
		Map<LetterPlaceholder, String> values = values();
		values.put(LetterPlaceholder.REASON, "无");
		byte[] stopped = Documents.with(LetterForm.ASSIGNMENT, WordPackage.DOCUMENT, "{{事由}}", "{{事由}}。");
		assertThat(Documents.paragraphs(LetterPress.print(stopped, values, "函", DAY))).contains("五、补充说明。无。");
		byte[] goesOn = Documents.with(LetterForm.ASSIGNMENT, WordPackage.DOCUMENT, "{{事由}}", "{{事由}}，请知悉。");
		assertThat(Documents.paragraphs(LetterPress.print(goesOn, values, "函", DAY))).contains("五、补充说明。无，请知悉。");
	}

	@Test
	void manyThreadsPrintFromOnePlate() throws Exception {
		byte[] expected = print(LetterForm.WARNING_BLUE, values());
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<Future<byte[]>> printed = threads
				.invokeAll(Collections.nCopies(40, () -> print(LetterForm.WARNING_BLUE, values())));
			for (Future<byte[]> each : printed) {
				assertThat(each.get()).isEqualTo(expected);
			}
		}
	}

}
