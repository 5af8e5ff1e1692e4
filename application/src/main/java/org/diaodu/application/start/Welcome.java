package org.diaodu.application.start;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.diaodu.application.DiaoduSettings;
import org.diaodu.application.identity.DemoPasswords;
import org.diaodu.application.identity.DemoPerson;

/**
 * Says where everything is and how to ask the first question. Goes to the terminal and
 * not to the log, since it names the passwords of the demo people.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Welcome implements ApplicationRunner {

	private static final String RULE = "─".repeat(100);

	private final DiaoduSettings settings;

	private final DemoPasswords passwords;

	Welcome(DiaoduSettings settings, DemoPasswords passwords) {
		this.settings = settings;
		this.passwords = passwords;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, terminal());
		out.print(text());
		out.flush();
	}

	String text() {
		String address = this.settings.address();
		StringBuilder text = new StringBuilder();
		line(text, RULE);
		line(text, "调度已就绪 / Diaodu is ready");
		line(text, "");
		if (this.settings.console().enabled()) {
			line(text, "  API 控制台 / API console      " + address + "/console/");
		}
		line(text, "  GraphQL                      " + address + "/graphql");
		line(text, "  健康状况 / health             " + address + "/actuator/health");
		if (this.settings.identity().issuer() == null) {
			demoPeople(text, address);
		}
		line(text, RULE);
		return text.toString();
	}

	private void demoPeople(StringBuilder text, String address) {
		line(text, "");
		line(text, "  演示人员 / demo people: 用户名 密码 说明 (控制台登录; 脚本用作 client_id 和 client_secret)");
		for (DemoPerson person : DemoPerson.all()) {
			line(text, "    %-18s %-14s %s".formatted(person.username(), this.passwords.of(person), person.name()));
		}
		DemoPerson first = DemoPerson.all().getFirst();
		line(text, "");
		line(text, "  第一个问题 / the first question:");
		line(text,
				"    TOKEN=$(curl -s -u %s:%s -d grant_type=client_credentials %s/oauth2/token | sed 's/.*\"access_token\":\"\\([^\"]*\\).*/\\1/')"
					.formatted(first.username(), this.passwords.of(first), address));
		line(text, "    curl -s %s/graphql -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type: application/json' \\"
			.formatted(address));
		line(text,
				"      -d '{\"query\":\"{ board(kind: CITY, unitId: \\\"unit-210100\\\", first: 5) { totalCount summary { totalInvestmentWanYuan } edges { node { name totalInvestmentWanYuan } } } }\"}'");
	}

	private static void line(StringBuilder text, String line) {
		text.append(line).append(System.lineSeparator());
	}

	private static Charset terminal() {
		String encoding = System.getProperty("stdout.encoding");
		return (encoding != null && System.console() != null) ? Charset.forName(encoding, StandardCharsets.UTF_8)
				: StandardCharsets.UTF_8;
	}

}
