package org.diaodu.application.identity;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.diaodu.application.page.Page;

/**
 * Where people log in to the built-in issuer.
 */
@Controller
@ConditionalOnProperty(name = "diaodu.identity.issuer", havingValue = "false", matchIfMissing = true)
class LoginPage {

	static final String PATH = "/login";

	@GetMapping(PATH)
	void show(@RequestParam(required = false) @Nullable String error,
			@RequestParam(required = false) @Nullable String expired,
			@RequestParam(required = false) @Nullable String logout, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		String note = "";
		if (error != null) {
			note = wrong("用户名或密码不正确。", "Wrong user name or password.");
		}
		else if (expired != null) {
			note = wrong("页面已过期，请重新登录。", "The page had expired. Please log in again.");
		}
		else if (logout != null) {
			note = "<p class=\"told\" role=\"status\">" + Page.both("已退出登录。", "You are logged out.") + "</p>";
		}
		send(request, response, note);
	}

	/** Says how long to wait before the next try. */
	static void sendWait(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
		long minutes = wait.plusSeconds(59).toMinutes();
		send(request, response, wrong("密码输错次数过多，请 " + minutes + " 分钟后再试。",
				"Too many wrong passwords. Try again in " + minutes + ((minutes == 1) ? " minute." : " minutes.")));
	}

	private static String wrong(String chinese, String english) {
		return "<p class=\"wrong\" role=\"alert\">" + Page.both(chinese, english) + "</p>";
	}

	private static void send(HttpServletRequest request, HttpServletResponse response, String note) throws IOException {
		CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
		Page.send(response,
				Page.of("登录",
						"""
								<h2>%s</h2>
								%s
								<form method="post" action="%s">
								<label for="username">%s</label>
								<input id="username" name="username" type="text" autocomplete="username" autocapitalize="none" required autofocus>
								<label for="password">%s</label>
								<input id="password" name="password" type="password" autocomplete="current-password" required>
								<input name="%s" type="hidden" value="%s">
								<button type="submit">%s</button>
								</form>
								"""
							.formatted(Page.both("登录", "Sign in"), note, PATH, Page.both("用户名", "User name"),
									Page.both("密码", "Password"), Page.text(csrf.getParameterName()),
									Page.text(csrf.getToken()), Page.both("登录", "Sign in"))));
	}

}
