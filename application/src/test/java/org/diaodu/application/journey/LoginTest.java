package org.diaodu.application.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.diaodu.application.identity.DemoPasswords;
import org.diaodu.application.identity.DemoPerson;

import static org.assertj.core.api.Assertions.assertThat;

/** What people see who log in, mistype, or go astray. */
class LoginTest {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"");

	private static Program program;

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@BeforeAll
	static void start() {
		program = Program.start("--diaodu.sample=false");
	}

	@AfterAll
	static void stop() {
		program.close();
	}

	@Test
	void asksInChineseWithEnglishBelow() throws Exception {
		String page = get("/login").body();
		assertThat(page).contains("<html lang=\"zh-CN\">", "<title>登录 · 调度 Diaodu</title>", "用户名", "密码",
				"<span lang=\"en\">User name</span>");
	}

	@Test
	void sendsPeopleFromTheConsoleToTheFormAndBack() throws Exception {
		String authorize = "/oauth2/authorize?response_type=code&client_id=console&scope=openid&code_challenge="
				+ "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&redirect_uri="
				+ URLEncoder.encode(program.address() + "/console/", StandardCharsets.UTF_8);
		assertThat(location(get(authorize))).endsWith("/login");
		HttpResponse<String> in = login("duchayuan", password("duchayuan"));
		assertThat(location(in)).contains("/oauth2/authorize");
		assertThat(location(get(URI.create(location(in)).getRawPath() + "?" + URI.create(location(in)).getRawQuery())))
			.startsWith(program.address() + "/console/?code=");
	}

	@Test
	void saysThatUserNameOrPasswordAreWrong() throws Exception {
		HttpResponse<String> back = login("jijian", "wrong");
		assertThat(location(back)).endsWith("/login?error");
		assertThat(get("/login?error").body()).contains("role=\"alert\"", "用户名或密码不正确", "Wrong user name or password");
	}

	@Test
	void showsTheFormAgainWhenItLayOpenTooLong() throws Exception {
		HttpResponse<String> back = post("/login", "username=jijian&password=x&_csrf=old");
		assertThat(location(back)).endsWith("/login?expired");
		assertThat(get("/login?expired").body()).contains("页面已过期");
	}

	@Test
	void refusesEvenTheRightPasswordAfterTooManyWrongOnes() throws Exception {
		for (int time = 0; time < 5; time++) {
			assertThat(login("shangwu", "wrong " + time).statusCode()).isEqualTo(302);
		}
		HttpResponse<String> late = login("shangwu", password("shangwu"));
		assertThat(late.statusCode()).isEqualTo(429);
		assertThat(late.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
		assertThat(late.body()).contains("密码输错次数过多", "1 分钟后再试");
		HttpResponse<String> script = secret("shangwu", password("shangwu"));
		assertThat(script.statusCode()).isEqualTo(429);
		assertThat(secret("tongji", password("tongji")).statusCode()).isEqualTo(200);
	}

	@Test
	void refusesScriptsAfterTooManyWrongSecrets() throws Exception {
		for (int time = 0; time < 5; time++) {
			assertThat(secret("lianxiren", "wrong").statusCode()).isEqualTo(401);
		}
		HttpResponse<String> late = secret("lianxiren", password("lianxiren"));
		assertThat(late.statusCode()).isEqualTo(429);
		assertThat(late.body()).contains("slow_down");
	}

	@Test
	void tellsAStrayBrowserInChineseThatThereIsNoSuchPage() throws Exception {
		HttpResponse<String> astray = get("/nothing/here");
		assertThat(astray.statusCode()).isEqualTo(404);
		assertThat(astray.body()).contains("页面不存在", "There is no such page").doesNotContain("Whitelabel");
		login("shilingdao", password("shilingdao"));
		assertThat(get("/nothing/here").statusCode()).isEqualTo(404);
		assertThat(get("/console/settings.json").statusCode()).isEqualTo(200);
	}

	private static String password(String username) {
		DemoPerson person = DemoPerson.all()
			.stream()
			.filter((each) -> each.username().equals(username))
			.findFirst()
			.orElseThrow();
		return program.bean(DemoPasswords.class).of(person);
	}

	private HttpResponse<String> login(String username, String password) throws Exception {
		Matcher csrf = CSRF.matcher(get("/login").body());
		assertThat(csrf.find()).isTrue();
		return post("/login", "username=" + username + "&password="
				+ URLEncoder.encode(password, StandardCharsets.UTF_8) + "&_csrf=" + csrf.group(1));
	}

	private HttpResponse<String> secret(String client, String secret) throws Exception {
		String basic = java.util.Base64.getEncoder()
			.encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(program.address() + "/oauth2/token"))
				.header("Authorization", "Basic " + basic)
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString("grant_type=client_credentials"))
				.build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.browser.send(HttpRequest.newBuilder(URI.create(program.address() + path))
			.header("Accept", "text/html")
			.GET()
			.build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
		return this.browser.send(HttpRequest.newBuilder(URI.create(program.address() + path))
			.header("Accept", "text/html")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form))
			.build(), BodyHandlers.ofString());
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
	}

}
