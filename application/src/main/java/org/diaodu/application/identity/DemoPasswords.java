package org.diaodu.application.identity;

import org.springframework.stereotype.Component;

import org.diaodu.application.database.DataDirectory;

/**
 * The passwords of the demo people: random, made once for each data directory and kept in
 * it. A well-known password would be an open door wherever somebody forgets to close it.
 */
@Component
public class DemoPasswords {

	private final DataDirectory directory;

	DemoPasswords(DataDirectory directory) {
		this.directory = directory;
	}

	/** The password of a demo person, and the secret of the client of the same name. */
	public String of(DemoPerson person) {
		return this.directory.secret("identity/" + person.username() + ".password", DemoPasswords::readable);
	}

	/** Twelve letters and digits that nobody confuses when typing them: 60 bits. */
	private static String readable() {
		String letters = "abcdefghijkmnpqrstuvwxyz23456789";
		java.security.SecureRandom random = new java.security.SecureRandom();
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 12; i++) {
			text.append(letters.charAt(random.nextInt(letters.length())));
		}
		return text.toString();
	}

}
