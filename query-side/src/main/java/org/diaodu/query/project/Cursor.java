package org.diaodu.query.project;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;

import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.value.Days;
import org.diaodu.query.jurisdiction.Refusals;

/**
 * Where a page ended: the key of its last row. Opaque to the client, and judged whole
 * when it comes back, since it comes from outside.
 *
 * @param order what the rows are ordered by
 * @param id of the last row, which makes the key unique
 * @param key of the last row
 */
public record Cursor(String order, String id, String key) {

	private static final String VERSION = "1";

	private static final int PARTS = 4;

	private static final int LONGEST = 4_000;

	/** As the client gets it. */
	public String encode() {
		String text = String.join("|", VERSION, this.order, this.id, this.key);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads a cursor of this order back.
	 * @throws org.axonframework.queryhandling.QueryExecutionException when it is none
	 */
	public static Cursor decode(String encoded, String order) {
		if (encoded.length() > LONGEST) {
			throw invalid();
		}
		String text;
		try {
			text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw invalid();
		}
		String[] parts = text.split("\\|", PARTS);
		if (parts.length != PARTS || !parts[0].equals(VERSION) || !parts[1].equals(order) || parts[2].isEmpty()
				|| text.indexOf('\0') >= 0 || text.indexOf('\uFFFD') >= 0) {
			throw invalid();
		}
		return new Cursor(parts[1], parts[2], parts[3]);
	}

	/**
	 * The key of an order by day.
	 * @throws org.axonframework.queryhandling.QueryExecutionException when it is no day a
	 * record can be of
	 */
	public LocalDate day() {
		LocalDate day = Days.parse(this.key);
		if (day == null) {
			throw invalid();
		}
		return day;
	}

	/**
	 * The key of an order by several, separated by a bar.
	 * @throws org.axonframework.queryhandling.QueryExecutionException when it has not as
	 * many
	 */
	public List<String> parts(int count) {
		List<String> parts = List.of(this.key.split("\\|", count));
		if (parts.size() != count) {
			throw invalid();
		}
		return parts;
	}

	/** The key of an order by number. */
	public long number() {
		try {
			return Long.parseLong(this.key);
		}
		catch (NumberFormatException ex) {
			throw invalid();
		}
	}

	private static RuntimeException invalid() {
		return Refusals.refuse(Refusal.of(CommonRefusal.VALUE_INVALID, "after"));
	}

}
