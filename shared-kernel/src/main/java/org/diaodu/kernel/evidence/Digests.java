package org.diaodu.kernel.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names of what is kept: the SHA-256 of its bytes.
 */
public final class Digests {

	private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

	private Digests() {
	}

	/** The digest of these bytes. */
	public static String of(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Whether a text may be a digest at all. */
	public static boolean isOne(String text) {
		return FORM.matcher(text).matches();
	}

}
