package org.diaodu.command.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The bytes under an entry's RFC 6962 leaf hash, format 1: see {@code log.leaf_hash} in
 * the schema, which is the same in SQL. The store appends the time it stamps and hashes.
 */
final class LeafBytes {

	private static final byte LEAF = 0;

	private static final byte FORMAT = 1;

	private static final int HASH = 32;

	/** Never fed. */
	private static final MessageDigest SHA_256 = lookUp();

	private LeafBytes() {
	}

	/** All but the last eight bytes, which are the time of recording. */
	static byte[] of(Group.Entry entry, UUID commandId, byte @Nullable [] digest) {
		byte[] aggregateType = utf8(entry.aggregateType());
		byte[] aggregateId = utf8(entry.aggregateId());
		byte[] type = utf8(entry.type());
		byte[] revision = utf8(entry.revision());
		int digestLength = (digest != null) ? digest.length : 0;
		int length = 2 + 16 + 16 + Long.BYTES + 5 * Integer.BYTES + aggregateType.length + aggregateId.length
				+ type.length + revision.length + 2 * HASH + digestLength;
		ByteBuffer bytes = ByteBuffer.allocate(length);
		bytes.put(LEAF).put(FORMAT);
		put(bytes, entry.eventId());
		put(bytes, commandId);
		bytes.putLong(entry.sequence());
		put(bytes, aggregateType);
		put(bytes, aggregateId);
		put(bytes, type);
		put(bytes, revision);
		MessageDigest sha256 = sha256();
		bytes.put(sha256.digest(entry.payload()));
		bytes.put(sha256.digest(entry.metadata()));
		bytes.putInt(digestLength);
		if (digest != null) {
			bytes.put(digest);
		}
		return bytes.array();
	}

	/** SHA-256, a copy of one that was looked up: that costs as much as hashing. */
	static MessageDigest sha256() {
		try {
			return (MessageDigest) SHA_256.clone();
		}
		catch (CloneNotSupportedException ex) {
			return lookUp();
		}
	}

	/** Which every Java platform has. */
	private static MessageDigest lookUp() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void put(ByteBuffer bytes, UUID id) {
		bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
	}

	private static void put(ByteBuffer bytes, byte[] text) {
		bytes.putInt(text.length).put(text);
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
