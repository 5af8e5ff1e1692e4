package org.diaodu.command.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.log.LogReader.StoredReceipt;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.message.DomainCommand;

/**
 * Reads what many commands are going to be decided on, in one statement instead of one
 * for each. It is read after the commands were given to be sent and before they are
 * answered, so each is decided on a state that was true meanwhile, as if it had been the
 * first of them: an append on it meets the sequence check, and is decided again on a
 * fresh load when something else came between (ADR 0146).
 */
public final class Foresight {

	/** An aggregate with more events than that is read when its command comes. */
	private static final int MOST_EVENTS = 256;

	/**
	 * One look-up by index for each aggregate, whatever the database believes of how many
	 * there are.
	 */
	private static final String HISTORIES = "SELECT " + StoredEntry.COLUMNS + ", aggregate_type"
			+ " FROM unnest(?::text[]) AS g (id) CROSS JOIN LATERAL (SELECT * FROM log.entry e"
			+ " WHERE e.aggregate_id = g.id ORDER BY e.sequence LIMIT " + (MOST_EVENTS + 1) + ") e";

	private static final String RECEIPTS = "SELECT r.* FROM unnest(?::uuid[]) AS g (id) CROSS JOIN LATERAL (SELECT "
			+ LogReader.RECEIPT_COLUMNS
			+ " FROM log.entry e WHERE e.command_id = g.id AND e.command_digest IS NOT NULL LIMIT 1) r";

	private static final ThreadLocal<@Nullable Ahead> CURRENT = new ThreadLocal<>();

	private final LogReader reader;

	private final EventCodec codec;

	Foresight(LogReader reader, EventCodec codec) {
		this.reader = reader;
		this.codec = codec;
	}

	/**
	 * Reads ahead for commands; of several for one aggregate only for the first, which
	 * may change it for the others. While the log cannot be read nothing is read ahead,
	 * and each command meets that itself.
	 */
	public Ahead of(Collection<? extends CommandMessage<? extends DomainCommand>> commands) {
		try {
			return new Ahead(read(commands));
		}
		catch (LogReader.LogReadException ex) {
			return new Ahead(Map.of());
		}
	}

	private Map<UUID, Seen> read(Collection<? extends CommandMessage<? extends DomainCommand>> commands) {
		Map<String, UUID> first = new HashMap<>();
		Set<UUID> toNoEffect = new HashSet<>();
		for (CommandMessage<? extends DomainCommand> command : commands) {
			UUID commandId = Attribution.from(command.getMetaData()).commandId();
			if (first.putIfAbsent(command.getPayload().target(), commandId) == null
					&& command.getPayload().usuallyToNoEffect()) {
				toNoEffect.add(commandId);
			}
		}
		// The head first and the receipts last: what is recorded meanwhile is in the
		// events already, and of a command that is, the receipt is found.
		Basis head = this.reader.head();
		Map<String, List<Held>> histories = new HashMap<>();
		this.reader.query(HISTORIES, (statement) -> {
			statement.setArray(1, statement.getConnection().createArrayOf("text", first.keySet().toArray()));
		}, Held::of)
			.forEach((held) -> histories.computeIfAbsent(held.entry().aggregateId(), (id) -> new ArrayList<>())
				.add(held));
		Map<UUID, StoredReceipt> receipts = toNoEffect.isEmpty() ? Map.of() : receipts(toNoEffect);
		Map<UUID, Seen> seen = new HashMap<>();
		histories.forEach((target, events) -> {
			UUID commandId = first.get(target);
			if (commandId != null && events.size() <= MOST_EVENTS) {
				seen.put(commandId, new Seen(events, this.codec, head, Optional.ofNullable(receipts.get(commandId)),
						toNoEffect.contains(commandId)));
			}
		});
		return seen;
	}

	private Map<UUID, StoredReceipt> receipts(Collection<UUID> commandIds) {
		Map<UUID, StoredReceipt> receipts = new HashMap<>();
		this.reader.query(RECEIPTS, (statement) -> {
			statement.setArray(1, statement.getConnection().createArrayOf("uuid", commandIds.toArray()));
		}, LogReader::storedReceipt).forEach((stored) -> receipts.put(stored.receipt().commandId(), stored));
		return receipts;
	}

	/** What was read for a command, once; null when nothing was. */
	static @Nullable Seen take(UUID commandId) {
		Ahead ahead = CURRENT.get();
		return (ahead != null) ? ahead.seen.remove(commandId) : null;
	}

	/**
	 * What was read, for whichever thread sends one of the commands.
	 */
	public static final class Ahead {

		private final Map<UUID, Seen> seen;

		private Ahead(Map<UUID, Seen> seen) {
			this.seen = new ConcurrentHashMap<>(seen);
		}

		/** Sends what was read for, on the calling thread. */
		public <T> T sending(Supplier<T> sending) {
			Ahead outer = CURRENT.get();
			CURRENT.set(this);
			try {
				return sending.get();
			}
			finally {
				if (outer != null) {
					CURRENT.set(outer);
				}
				else {
					CURRENT.remove();
				}
			}
		}

	}

	/**
	 * What was read for one command: understood only when it comes, by the thread that
	 * carries it out.
	 *
	 * @param head of the log before anything else was read
	 * @param receipt of the command, when it was recorded before
	 * @param receiptKnown whether the receipt was looked for
	 */
	record Seen(List<Held> history, EventCodec codec, Basis head, Optional<StoredReceipt> receipt,
			boolean receiptKnown) {

		List<DomainEventMessage<?>> messages() {
			List<DomainEventMessage<?>> messages = new ArrayList<>(this.history.size());
			this.history.forEach((held) -> messages.add(held.entry().message(held.aggregateType(), this.codec)));
			return messages;
		}

	}

	/** An entry, and the type of its aggregate. */
	record Held(StoredEntry entry, String aggregateType) {

		static Held of(ResultSet row) throws SQLException {
			return new Held(StoredEntry.of(row), row.getString("aggregate_type"));
		}

	}

}
