package org.diaodu.command.log;

import java.util.Arrays;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.log.LogReader.StoredReceipt;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;

/**
 * By what a command is known again: its id, and all of its content. The same id with
 * another content, another actor or other evidence is another command.
 */
final class CommandIdentity {

	final UUID commandId;

	final String target;

	/** What the log keeps. */
	final byte[] digest;

	private final DomainCommand wish;

	private final Attribution by;

	private final EventCodec codec;

	CommandIdentity(DomainCommand wish, Attribution by, EventCodec codec) {
		this.commandId = by.commandId();
		this.target = wish.target();
		this.digest = codec.digest(wish, by.actor());
		this.wish = wish;
		this.by = by;
		this.codec = codec;
	}

	/** Whether a receipt is to be kept of it even when it changed nothing. */
	boolean isAlwaysKept() {
		return this.by.idIsChosen();
	}

	/** What is kept of it when it changed nothing. */
	byte[] wholeDigest() {
		return this.codec.wholeDigest(this.wish, this.by.actor(), this.by.evidence());
	}

	/**
	 * The receipt as this command's.
	 * @throws RefusedException when it is another one's
	 */
	Receipt of(StoredReceipt stored) {
		if (!isOf(stored)) {
			throw Refusal.of(CommonRefusal.COMMAND_ID_REUSED).asException();
		}
		// A command upon several aggregates ends in the stream of any of them.
		return new Receipt(this.commandId, this.target, stored.receipt().logIndex(), stored.receipt().recordedAt());
	}

	private boolean isOf(StoredReceipt stored) {
		byte @Nullable [] metadata = stored.metadata();
		if (metadata == null) {
			return Arrays.equals(stored.digest(), wholeDigest());
		}
		return Arrays.equals(stored.digest(), this.digest) && citesAsIn(metadata);
	}

	/** The digest of an entry is without the evidence, which stands beside it. */
	private boolean citesAsIn(byte[] metadata) {
		try {
			return Attribution.from(this.codec.decodeMetaData(metadata)).evidence().equals(this.by.evidence());
		}
		catch (EventCodec.UnreadableException ex) {
			throw new IllegalStateException("the metadata of command " + this.commandId + " cannot be read", ex);
		}
	}

}
