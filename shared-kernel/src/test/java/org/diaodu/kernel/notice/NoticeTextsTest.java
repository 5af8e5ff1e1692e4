package org.diaodu.kernel.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NoticeTextsTest {

	private static final Pattern ARGUMENT = Pattern.compile("\\{\\w+(?::\\w+)?}");

	@Test
	void everyKindHasATextAndATitleInBothLanguagesAndTheSameKeysAreInBoth() {
		Map<String, String> chinese = NoticeTexts.all(Locale.CHINESE);
		assertThat(chinese.keySet()).isEqualTo(NoticeTexts.all(Locale.ENGLISH).keySet());
		assertThat(Arrays.stream(NoticeKind.values()).map(Enum::name)).allMatch(chinese::containsKey)
			.allMatch((kind) -> chinese.containsKey("title." + kind));
		Set<String> kinds = Arrays.stream(NoticeKind.values()).map(Enum::name).collect(Collectors.toSet());
		assertThat(chinese.keySet().stream().filter((key) -> key.indexOf('.') < 0 && !key.equals("digest")))
			.as("none is left over")
			.containsExactlyInAnyOrderElementsOf(kinds);
	}

	@Test
	void bothLanguagesNameTheSameArguments() {
		NoticeTexts.all(Locale.CHINESE)
			.forEach((key, text) -> assertThat(arguments(text)).as(key)
				.isEqualTo(arguments(NoticeTexts.all(Locale.ENGLISH).getOrDefault(key, ""))));
	}

	@Test
	void constantsAreSaidInWordsAndWhatIsNotKnownIsNotMadeUp() {
		assertThat(NoticeTexts.render(NoticeKind.OBSTACLE_ESCALATED,
				Map.of("number", "SZ-1", "project", "罐厂$1\\", "tier", "CITY"), Locale.SIMPLIFIED_CHINESE))
			.isEqualTo("受阻问题 SZ-1(项目“罐厂$1\\”)升级至市,办理期限 —");
		assertThat(NoticeTexts.title(NoticeKind.OBSTACLE_URGED, Locale.UK)).isEqualTo("Obstacle urged");
	}

	private static Set<String> arguments(String text) {
		return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
	}

}
