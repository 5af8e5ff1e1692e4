package org.diaodu.kernel.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who wants a command carried out, in which role, for which organisation, by which
 * channel and on which evidence. Travels as message metadata (flat strings) with every
 * command, and is stored with every event it causes. Personal data stays out: people are
 * ids.
 *
 * @param actor person id of whoever acts
 * @param role the role in which they act, a constant of
 * {@link org.diaodu.kernel.jurisdiction.Role}
 * @param organisation unit id of the organisation they act for
 * @param channel how it came in: GRAPHQL, LEDGER, SYSTEM
 * @param commandId identifies this command for ever; sending it again returns the first
 * result
 * @param correlationId the request or journey this belongs to
 * @param causationId the command or event that caused this, when another did
 * @param source how the facts are known: WITNESSED, IMPORTED or EXTERNAL
 * @param evidence references to what the actor relied on
 */
public record Attribution(String actor, String role, String organisation, String channel, UUID commandId,
		String correlationId, @Nullable String causationId, Source source, List<String> evidence) {

	/** How a fact is known. */
	public enum Source {

		/** Stated by a person in this program. */
		WITNESSED,
		/** Taken from an earlier list; nobody here witnessed it. */
		IMPORTED,
		/** Received from another system. */
		EXTERNAL

	}

	public static final String ACTOR = "actor";

	public static final String ROLE = "role";

	public static final String ORGANISATION = "organisation";

	public static final String CHANNEL = "channel";

	public static final String COMMAND_ID = "commandId";

	public static final String CORRELATION_ID = "correlationId";

	public static final String CAUSATION_ID = "causationId";

	public static final String SOURCE = "source";

	public static final String EVIDENCE = "evidence";

	/** Added by the command bus: the simple name of the command that caused the event. */
	public static final String COMMAND_NAME = "commandName";

	/**
	 * The channel of whoever speaks GraphQL, and may choose the ids of their commands.
	 */
	public static final String GRAPHQL = "GRAPHQL";

	/**
	 * The channel of what the program tells of its sample on the first start. Nobody who
	 * sends a command chooses a channel.
	 */
	public static final String SAMPLE = "SAMPLE";

	private static final String EVIDENCE_SEPARATOR = "\n";

	public Attribution {
		evidence = List.copyOf(evidence);
	}

	/**
	 * Whether the id of the command may be a client's choice. By any other channel it
	 * follows from what is sent, so that under one id nothing else is ever sent.
	 */
	public boolean idIsChosen() {
		return this.channel.equals(GRAPHQL);
	}

	/** As message metadata. */
	public Map<String, String> toMetaData() {
		Map<String, String> data = new LinkedHashMap<>();
		data.put(ACTOR, this.actor);
		data.put(ROLE, this.role);
		data.put(ORGANISATION, this.organisation);
		data.put(CHANNEL, this.channel);
		data.put(COMMAND_ID, this.commandId.toString());
		data.put(CORRELATION_ID, this.correlationId);
		if (this.causationId != null) {
			data.put(CAUSATION_ID, this.causationId);
		}
		data.put(SOURCE, this.source.name());
		if (!this.evidence.isEmpty()) {
			data.put(EVIDENCE, String.join(EVIDENCE_SEPARATOR, this.evidence));
		}
		return data;
	}

	/**
	 * From message metadata.
	 * @throws IllegalArgumentException when a required entry is missing: an unattributed
	 * command is a fault of the program, not of its user
	 */
	public static Attribution from(Map<String, ?> data) {
		return new Attribution(required(data, ACTOR), required(data, ROLE), required(data, ORGANISATION),
				required(data, CHANNEL), UUID.fromString(required(data, COMMAND_ID)), required(data, CORRELATION_ID),
				optional(data, CAUSATION_ID), Source.valueOf(required(data, SOURCE)), evidence(data));
	}

	private static List<String> evidence(Map<String, ?> data) {
		String joined = optional(data, EVIDENCE);
		return (joined != null && !joined.isEmpty()) ? List.of(joined.split(EVIDENCE_SEPARATOR)) : List.of();
	}

	private static String required(Map<String, ?> data, String key) {
		String value = optional(data, key);
		if (value == null) {
			throw new IllegalArgumentException("message without " + key);
		}
		return value;
	}

	private static @Nullable String optional(Map<String, ?> data, String key) {
		Object value = data.get(key);
		return (value != null) ? value.toString() : null;
	}

}
