package org.diaodu.application.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/**
 * The frame of a page.
 */
public final class Page {

	private static final String STYLE = style();

	private Page() {
	}

	/**
	 * A whole page.
	 * @param title in Chinese, for the tab
	 * @param main what it says, as HTML
	 */
	public static String of(String title, String main) {
		return """
				<!doctype html>
				<html lang="zh-CN">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width,initial-scale=1">
				<title>%s · 调度 Diaodu</title>
				<style>%s</style>
				</head>
				<body><main><h1>调度 Diaodu</h1>
				%s
				</main></body>
				</html>
				""".formatted(text(title), STYLE, main);
	}

	/** Both languages of one statement, as HTML. */
	public static String both(String chinese, String english) {
		return text(chinese) + "<span lang=\"en\">" + text(english) + "</span>";
	}

	/** Text as HTML. */
	public static String text(String text) {
		return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
	}

	/** Answers with a page that nobody keeps. */
	public static void send(HttpServletResponse response, String page) throws IOException {
		response.setContentType(MediaType.TEXT_HTML_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.getWriter().write(page);
	}

	private static String style() {
		try {
			return new ClassPathResource("pages/page.css").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
