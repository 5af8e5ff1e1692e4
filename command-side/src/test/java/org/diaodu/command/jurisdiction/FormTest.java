package org.diaodu.command.jurisdiction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.RefusedException;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A text that must be given says something that can be read. */
@Clause({ "F-004", "F-006" })
class FormTest {

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u3000", "\u00A0", "\u200B", "\u2060\uFEFF", "\u00AD\u200D", " \u202E\n",
			"\u3164", "\u2800\u115F", "\uFE0F", "\u0000", "\uE000", "\uF8FF", "\uDB80\uDC00", "\uDBC0\uDC00", "\uFFFC",
			"\uFFFC\uE000 " })
	void whatShowsNothingIsNoTextAndNoReason(String text) {
		assertThatThrownBy(() -> Form.required(text, "text", Form.TEXT)).isInstanceOf(RefusedException.class)
			.hasMessage("VALUE_REQUIRED");
		assertThatThrownBy(() -> Form.reason(text)).isInstanceOf(RefusedException.class).hasMessage("REASON_REQUIRED");
	}

	@Test
	void withinWhatCanBeReadTheyStay() {
		assertThatCode(() -> {
			Form.required("管线\u200B未迁改\u3000", "text", Form.TEXT);
			Form.reason("\uFEFF误报");
			Form.reason("👍");
		}).doesNotThrowAnyException();
	}

}
