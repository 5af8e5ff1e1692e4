package org.diaodu.application.file;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriUtils;

/**
 * Names a file to whoever fetches it: in plain letters for programs that know no others
 * ({@code curl -OJ}), and in full (RFC 6266).
 */
public final class Attachment {

	private Attachment() {
	}

	/**
	 * Says that the answer is a file.
	 * @param name what people call it
	 * @param plain the same in letters, digits, dots and hyphens
	 */
	public static void describe(HttpServletResponse response, String name, String plain, String mediaType) {
		response.setContentType(mediaType);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(name, plain));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
	}

	static String disposition(String name, String plain) {
		return "attachment; filename=\"" + plain.replaceAll("[^A-Za-z0-9._-]", "_") + "\"; filename*=UTF-8''"
				+ UriUtils.encode(name, StandardCharsets.UTF_8);
	}

	/** The ending of a name, with its dot; nothing when it has none. */
	public static String ending(String name) {
		int dot = name.lastIndexOf('.');
		return (dot >= 0) ? name.substring(dot) : "";
	}

}
