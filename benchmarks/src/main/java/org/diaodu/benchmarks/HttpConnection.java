package org.diaodu.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection, kept as long as the server keeps it, that sends the same
 * request again and again, as cheaply as it can: client and server share the machine, and
 * what the client costs the server lacks.
 */
final class HttpConnection implements AutoCloseable {

	private final int port;

	private Socket socket;

	private InputStream in;

	HttpConnection(int port) throws IOException {
		this.port = port;
		this.socket = open(port);
		this.in = new BufferedInputStream(this.socket.getInputStream(), 65_536);
	}

	private static Socket open(int port) throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
		socket.setTcpNoDelay(true);
		socket.setSoTimeout(30_000);
		return socket;
	}

	/** A request that posts JSON. */
	static byte[] post(int port, String path, String token, String json) {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer " + token
				+ "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: " + body.length
				+ "\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII);
		byte[] all = new byte[head.length + body.length];
		System.arraycopy(head, 0, all, 0, head.length);
		System.arraycopy(body, 0, all, head.length, body.length);
		return all;
	}

	/** Sends a request and reads the whole answer; anything but 200 is a failure. */
	byte[] send(byte[] request) throws IOException {
		this.socket.getOutputStream().write(request);
		String status = line();
		long length = 0;
		boolean chunked = false;
		boolean last = false;
		for (String header = line(); !header.isEmpty(); header = line()) {
			String lower = header.toLowerCase(Locale.ROOT);
			if (lower.startsWith("content-length:")) {
				length = Long.parseLong(lower.substring(15).strip());
			}
			last |= lower.startsWith("connection:") && lower.contains("close");
			chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
		}
		byte[] body = chunked ? chunks() : exactly((int) length);
		if (last) {
			// Tomcat lets a connection answer a hundred requests and says when it was the
			// last.
			this.socket.close();
			this.socket = open(this.port);
			this.in = new BufferedInputStream(this.socket.getInputStream(), 65_536);
		}
		if (!status.startsWith("HTTP/1.1 200")) {
			throw new IOException(status + " " + new String(body, StandardCharsets.UTF_8));
		}
		return body;
	}

	private byte[] chunks() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		while (true) {
			int size = Integer.parseInt(line().strip(), 16);
			body.writeBytes(exactly(size));
			line();
			if (size == 0) {
				return body.toByteArray();
			}
		}
	}

	private byte[] exactly(int length) throws IOException {
		byte[] bytes = this.in.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException();
		}
		return bytes;
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = this.in.read(); next != '\n'; next = this.in.read()) {
			if (next < 0) {
				throw new EOFException("the server closed the connection");
			}
			if (next != '\r') {
				line.append((char) next);
			}
		}
		return line.toString();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
