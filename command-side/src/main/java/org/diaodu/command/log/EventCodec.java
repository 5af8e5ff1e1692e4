package org.diaodu.command.log;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.EventTypes;
import org.diaodu.kernel.message.Personal;

/**
 * Events to stored bytes and back. Types come from the closed registry and from nowhere
 * else: nothing in the bytes names a class.
 */
final class EventCodec {

	private static final TypeReference<Map<String, String>> FLAT = new TypeReference<>() {
	};

	private final JsonMapper mapper = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	/** Writes a command without what is personal in it. */
	private final JsonMapper impersonal = this.mapper.rebuild().annotationIntrospector(new Impersonal()).build();

	/** What is stored of an event. */
	byte[] encode(DomainEvent event) {
		return this.mapper.writeValueAsBytes(event);
	}

	/** What is stored of an event's metadata, in the order of its keys. */
	byte[] encode(Map<String, ?> metaData) {
		Map<String, String> flat = new TreeMap<>();
		metaData.forEach((key, value) -> flat.put(key, String.valueOf(value)));
		return this.mapper.writeValueAsBytes(flat);
	}

	/**
	 * The event that was stored.
	 * @throws UnreadableException when it is of no registered type, or its bytes do not
	 * fit the type
	 */
	DomainEvent decode(String type, String revision, byte[] payload) throws UnreadableException {
		Class<? extends DomainEvent> target = EventTypes.find(type, revision);
		if (target == null) {
			throw new UnreadableException("unknown event type " + new EventTypes.Key(type, revision));
		}
		try {
			return this.mapper.readValue(payload, target);
		}
		catch (JacksonException ex) {
			throw new UnreadableException(type + ": " + ex.getOriginalMessage());
		}
	}

	/** The metadata that was stored. */
	Map<String, String> decodeMetaData(byte[] metadata) throws UnreadableException {
		try {
			return this.mapper.readValue(metadata, FLAT);
		}
		catch (JacksonException ex) {
			throw new UnreadableException("metadata: " + ex.getOriginalMessage());
		}
	}

	/**
	 * SHA-256 of what a command says and who says it: the same command id with another
	 * one of these is another command. What is {@link Personal} is left out: the digest
	 * is kept for ever, and a name or phone is soon guessed from one.
	 */
	byte[] digest(DomainCommand command, String actor) {
		return sha256(this.mapper.writeValueAsBytes(command.getClass().getSimpleName()),
				this.mapper.writeValueAsBytes(actor), this.impersonal.writeValueAsBytes(command));
	}

	/**
	 * The same of all of it, what is personal and the evidence too, for a receipt that is
	 * not kept for ever.
	 */
	byte[] wholeDigest(DomainCommand command, String actor, List<String> evidence) {
		return sha256(this.mapper.writeValueAsBytes(command.getClass().getSimpleName()),
				this.mapper.writeValueAsBytes(actor), this.mapper.writeValueAsBytes(command),
				this.mapper.writeValueAsBytes(evidence));
	}

	private static byte[] sha256(byte[]... parts) {
		MessageDigest sha256 = LeafBytes.sha256();
		for (byte[] part : parts) {
			sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
			sha256.update(part);
		}
		return sha256.digest();
	}

	private static final class Impersonal extends JacksonAnnotationIntrospector {

		private static final long serialVersionUID = 1L;

		@Override
		public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
			return member.hasAnnotation(Personal.class) || super.hasIgnoreMarker(config, member);
		}

	}

	/** Stored bytes this program cannot read. */
	static final class UnreadableException extends Exception {

		UnreadableException(String message) {
			super(message, null, false, false);
		}

	}

}
