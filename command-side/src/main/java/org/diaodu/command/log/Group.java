package org.diaodu.command.log;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What one command wants recorded: all of it or nothing.
 *
 * @param commandId the command
 * @param digest of the command's content; null only for what no command caused
 * @param entries its events, at least one
 * @param claims keys taken or given back with them
 */
record Group(UUID commandId, byte @Nullable [] digest, List<Entry> entries, List<Claim> claims) {

	Group {
		entries = List.copyOf(entries);
		claims = List.copyOf(claims);
		if (entries.isEmpty()) {
			throw new IllegalArgumentException("a group without events");
		}
	}

	/**
	 * One event as stored.
	 */
	record Entry(UUID eventId, String aggregateType, String aggregateId, long sequence, String type, String revision,
			byte[] payload, byte[] metadata) {
	}

	/** The bytes the leaf hash covers, as far as they are known before the append. */
	byte[] leafOf(int entry) {
		boolean last = entry == this.entries.size() - 1;
		return LeafBytes.of(this.entries.get(entry), this.commandId, last ? this.digest : null);
	}

	/**
	 * A key taken or given back.
	 *
	 * @param holder the aggregate that takes it or gives it back: it has an entry in the
	 * group
	 */
	record Claim(String holder, String kind, String key, boolean taken) {
	}

}
