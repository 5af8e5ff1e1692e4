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
		assertThat(chinese.keySet()
			.stream()
			.filter((key) -> key.indexOf('.') < 0 && !Set.of("digest", "and").contains(key))).as("none is left over")
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

	@Test
	void oneNoticeSaysSeveralThingsEachWithItsOwnArguments() {
		Map<String, String> first = Map.of("number", "SZ-1", "project", "罐厂", "unit", "甲", "answerBy", "2019-06-06");
		Map<String, String> both = NoticeTexts.and(first, 1, NoticeKind.OBSTACLE_COOPERATION_ASKED,
				Map.of("number", "SZ-1", "project", "罐厂", "unit", "乙", "answerBy", "2019-06-07"));
		assertThat(NoticeTexts.render(NoticeKind.OBSTACLE_COOPERATION_ASKED, both, Locale.CHINESE))
			.isEqualTo("请 甲 会办受阻问题 SZ-1(项目“罐厂”),请于 2019-06-06 前答复;请 乙 会办受阻问题 SZ-1(项目“罐厂”),请于 2019-06-07 前答复");
		Map<String, String> three = NoticeTexts.and(both, 2, NoticeKind.OBSTACLE_WITHDRAWN, Map.of());
		assertThat(NoticeTexts.render(NoticeKind.OBSTACLE_COOPERATION_ASKED, three, Locale.ENGLISH))
			.endsWith("by 2019-06-07; Obstacle SZ-1 (project \"罐厂\") was withdrawn by whoever reported it");
	}

	private static Set<String> arguments(String text) {
		return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
	}

}
