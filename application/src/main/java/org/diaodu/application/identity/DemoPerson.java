package org.diaodu.application.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.Role;

/**
 * Somebody to log in as on a machine where nobody is known yet: one in every role
 * (F-039), in the places of the sample ledger; and whoever is needed for an obstacle to
 * go from report to rating in two districts and in the city (F-117).
 *
 * @param username to log in with
 * @param name shown on screens
 * @param role of the person's post
 * @param unitId of the person's post
 * @param ownerCode for an owner contact, the USCC of the owner
 */
public record DemoPerson(String username, String name, Role role, String unitId, @Nullable String ownerCode) {

	private static final String FILE = "/sample/people.csv";

	private static final List<DemoPerson> ALL = read();

	/** Everybody, by the file of the sample; whoever brings the list in comes first. */
	public static List<DemoPerson> all() {
		return ALL;
	}

	private static List<DemoPerson> read() {
		try (InputStream file = Objects.requireNonNull(DemoPerson.class.getResourceAsStream(FILE), FILE)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(DemoPerson::of).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** No cell holds a comma. */
	private static DemoPerson of(String line) {
		String[] cells = line.split(",", -1);
		return new DemoPerson(cells[0], cells[1], Role.valueOf(cells[2]), cells[3],
				cells[4].isEmpty() ? null : cells[4]);
	}

	/** Whether there is a post to hold: nobody is appointed as the public. */
	public boolean appointed() {
		return this.role != Role.PUBLIC;
	}

	/** The id under which commands and events know this person. */
	public String personId() {
		return "person-demo-" + this.username;
	}

	/** The id of the person's post. */
	public String postId() {
		return "post-demo-" + this.username;
	}

}
