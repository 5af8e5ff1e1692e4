package org.diaodu.application;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import org.diaodu.command.notice.NoticeSettings;
import org.diaodu.command.notice.NoticeSettings.Protection;
import org.diaodu.command.notice.NoticeSettings.RobotKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** How the ways out of the program are opened. */
class NoticeSettingsTest {

	private static final String URL = "https://robot.example.cn/send?key=4711";

	private static DiaoduSettings bound(Map<String, String> given) {
		return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate("diaodu", DiaoduSettings.class);
	}

	private static NoticeSettings settings(Map<String, String> given) {
		return new Roles.Commands().noticeSettings(bound(given));
	}

	@Test
	void noneIsOpenUnlessItIsNamed() {
		NoticeSettings settings = settings(Map.of("diaodu.data", "data"));
		assertThat(settings.mail()).isNull();
		assertThat(settings.robots()).isEmpty();
		assertThat(settings.outsideWithin()).isEqualTo(Duration.ofDays(30));
		assertThat(settings.keep()).isEqualTo(Duration.ofDays(365));
		assertThat(settings.keepUnread()).isEqualTo(Duration.ofDays(730));
	}

	@Test
	void eachIsReadAsItIsWrittenAndItsSecretsAreNeverPrinted() {
		Map<String, String> given = Map.of("diaodu.notices.smtp.host", "mail.example.cn", "diaodu.notices.smtp.from",
				"diaodu@example.cn", "diaodu.notices.smtp.user", "diaodu", "diaodu.notices.smtp.password", "geheim",
				"diaodu.notices.robots.tiexi.kind", "dingtalk", "diaodu.notices.robots.tiexi.unit", "unit-210106",
				"diaodu.notices.robots.tiexi.url", URL, "diaodu.notices.robots.tiexi.secret", "SEC0815");
		NoticeSettings settings = settings(given);
		assertThat(settings.mail()).isEqualTo(new NoticeSettings.Mail("mail.example.cn", 587, "diaodu", "geheim",
				"diaodu@example.cn", Protection.STARTTLS, Duration.ofSeconds(10)));
		assertThat(settings.robots()).containsExactly(new NoticeSettings.Robot("tiexi", RobotKind.DINGTALK,
				"unit-210106", URL, "SEC0815", 20, Duration.ofSeconds(15)));
		assertThat(settings + " " + bound(given)).doesNotContain("geheim", "4711", "SEC0815");
	}

	@Test
	void whatIsIncompleteIsRefusedInPlainWords() {
		assertThatIllegalStateException().isThrownBy(() -> settings(Map.of("diaodu.notices.robots.tiexi.url", URL)))
			.withMessageContaining("diaodu.notices.robots.tiexi")
			.matches((failure) -> !failure.getMessage().contains("4711"));
		assertThatIllegalStateException()
			.isThrownBy(() -> settings(Map.of("diaodu.notices.smtp.host", "mail.example.cn")))
			.withMessageContaining("diaodu.notices.smtp.from");
	}

}
