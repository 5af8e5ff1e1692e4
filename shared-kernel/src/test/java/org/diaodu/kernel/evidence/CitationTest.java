package org.diaodu.kernel.evidence;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.diaodu.kernel.message.Clause;

import static org.assertj.core.api.Assertions.assertThat;

@Clause({ "F-006", "F-125" })
class CitationTest {

	private static final String DIGEST = "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea";

	@Test
	void aDigestIsOneHoweverItIsWritten() {
		for (String written : new String[] { DIGEST, DIGEST.toUpperCase(Locale.ROOT), "sha256:" + DIGEST,
				"SHA256: " + DIGEST.toUpperCase(Locale.ROOT), " " + DIGEST + " " }) {
			assertThat(Citation.canonical(written)).as(written).isEqualTo(DIGEST);
		}
	}

	@ParameterizedTest
	@CsvSource({ "沈政会纪〔2026〕31号, 沈政会纪〔2026〕31号", "沈政会纪[2026]31号, 沈政会纪〔2026〕31号", "沈政会纪（２０２６）31号, 沈政会纪〔2026〕31号",
			"铁西财建【2026】第 12 号, 铁西财建〔2026〕12号", "市政府常务会议纪要第8期, 市政府常务会议纪要第8期", "市政府常务会议纪要(第12次), 市政府常务会议纪要(第12次)",
			"建字第210106201800001号, 建字第210106201800001号", "沈发改〔2026〕5号 关于管线迁改的函, 沈发改〔2026〕5号 关于管线迁改的函" })
	void aDocumentHasAnIssuerAndANumberAndTheBracketsOfTheStandard(String written, String canonical) {
		assertThat(Citation.canonical(written)).isEqualTo(canonical);
	}

	@ParameterizedTest
	@CsvSource({ "沈政会纪〔2026〕31号, 沈政会纪〔2026〕31号", "沈政会纪[2026] 031 号, 沈政会纪〔2026〕31号",
			"沈 政会纪（２０２６）第31号 关于管线迁改的决定, 沈政会纪〔2026〕31号", "市政府常务会议纪要第008期(节选), 市政府常务会议纪要第8期", "会议纪要, ",
			"3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea, " })
	void aDocumentIsTheSameWhateverTitleIsWrittenBehindIt(String written, String document) {
		assertThat(Citation.documentOf(written)).isEqualTo(document);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "现场照片", "会议纪要", "8号", "〔2026〕31号", "函〔2026〕3号", "evidence-1", "2026年6月1日",
			"3f79bb7b435b05321651daefd374cdc6", "sha256:", "沈政会纪〔2026〕号", "沈政会纪〔1826〕3号", "http://例子/1号" })
	void whatNobodyCanLookUpIsNone(String text) {
		assertThat(Citation.canonical(text)).isNull();
		assertThat(Citation.isOne(text)).isFalse();
	}

}
