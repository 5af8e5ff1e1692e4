package org.diaodu.command.log;

/**
 * The program may not start as it is wired or on this store. The message says what is
 * wrong and what to do.
 */
public final class StartRefusedException extends RuntimeException {

	private final Code code;

	StartRefusedException(Code code, String message) {
		super("start refused [" + code + "]: " + message);
		this.code = code;
	}

	/** The stable reason. */
	public Code code() {
		return this.code;
	}

	/** Why the program may not start. */
	public enum Code {

		/** Events would not go to the dispatch log. */
		OTHER_EVENT_STORE,
		/** Commands would not go through the dispatch command bus. */
		OTHER_COMMAND_BUS,
		/** Positions of processors would be kept in memory. */
		TOKENS_IN_MEMORY,
		/** Axon was given no transactions. */
		NO_TRANSACTIONS,
		/** What a failed transaction appended is still there. */
		NOT_ATOMIC,
		/** PostgreSQL may lose what it acknowledged: {@code fsync}. */
		FSYNC_OFF,
		/** PostgreSQL may lose what it acknowledged: {@code synchronous_commit}. */
		SYNCHRONOUS_COMMIT_OFF,
		/** PostgreSQL may tear pages in a power cut: {@code full_page_writes}. */
		FULL_PAGE_WRITES_OFF,
		/** XStream is on the class path. */
		XSTREAM_PRESENT,
		/** A serializer writes or reads class names. */
		UNSAFE_SERIALIZER,
		/** The log holds event types this program does not know. */
		UNKNOWN_EVENT_TYPES,
		/** The log is not dense. */
		LOG_GAP,
		/** The role of the program may change what is recorded, or nothing forbids it. */
		LOG_CHANGEABLE

	}

}
