package org.diaodu.application.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends bytes as they are, also such that no client would. */
final class RawHttp {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int PATIENCE_MILLIS = 30_000;

	private final int port;

	RawHttp(String address) {
		this.port = URI.create(address).getPort();
	}

	/**
	 * What came back.
	 */
	record Answer(int status, Map<String, String> headers, String body) {

		JsonNode json() {
			return JSON.readTree(this.body);
		}

	}

	/**
	 * Sends a request and reads until the server hangs up.
	 * @param line the request line
	 * @param headers each a line
	 */
	Answer send(String line, String headers, byte[] body) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(PATIENCE_MILLIS);
			String head = line + "\r\nHost: localhost:" + this.port + "\r\nConnection: close\r\n"
					+ ((body.length > 0) ? "Content-Length: " + body.length + "\r\n" : "") + headers + "\r\n";
			socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().write(body);
			socket.getOutputStream().flush();
			// So that nobody waits for what was announced and never comes.
			socket.shutdownOutput();
			return read(socket.getInputStream().readAllBytes());
		}
	}

	private static Answer read(byte[] bytes) throws IOException {
		String all = new String(bytes, StandardCharsets.ISO_8859_1);
		int end = all.indexOf("\r\n\r\n");
		String[] lines = all.substring(0, end).split("\r\n");
		Map<String, String> headers = new TreeMap<>();
		for (int i = 1; i < lines.length; i++) {
			int colon = lines[i].indexOf(':');
			headers.put(lines[i].substring(0, colon).toLowerCase(Locale.ROOT), lines[i].substring(colon + 1).strip());
		}
		String rest = all.substring(end + 4);
		String body = "chunked".equals(headers.get("transfer-encoding")) ? whole(rest) : rest;
		return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers,
				new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
	}

	private static String whole(String chunks) throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		int at = 0;
		while (true) {
			int line = chunks.indexOf("\r\n", at);
			int size = Integer.parseInt(chunks.substring(at, line), 16);
			if (size == 0) {
				return all.toString(StandardCharsets.ISO_8859_1);
			}
			all.write(chunks.substring(line + 2, line + 2 + size).getBytes(StandardCharsets.ISO_8859_1));
			at = line + 2 + size + 2;
		}
	}

}
