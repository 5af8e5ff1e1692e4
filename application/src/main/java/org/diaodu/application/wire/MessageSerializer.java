package org.diaodu.application.wire;

import java.util.Map;
import java.util.function.Supplier;

import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.InstanceResponseType;
import org.axonframework.messaging.responsetypes.MultipleInstancesResponseType;
import org.axonframework.messaging.responsetypes.OptionalResponseType;
import org.axonframework.messaging.responsetypes.PublisherResponseType;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.function.SingletonSupplier;

import org.diaodu.application.wire.MessageTypes.ExpectedAnswer;

/**
 * Commands, queries, answers and refusals between processes: plain JSON, its type named
 * from a closed registry. No class name travels and nothing in a message can choose one.
 */
final class MessageSerializer implements Serializer {

	private static final TypeReference<Map<String, String>> FLAT = new TypeReference<>() {
	};

	private final Supplier<MessageTypes> types = SingletonSupplier.of(MessageTypes::new);

	private final Converter converter = new ChainingConverter();

	private final JsonMapper mapper = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
		.build();

	@Override
	public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
		Object value = (object instanceof ResponseType<?> expected) ? expected(expected) : object;
		try {
			byte[] bytes = (value != null) ? this.mapper.writeValueAsBytes(value) : new byte[0];
			return new SimpleSerializedObject<>(this.converter.convert(bytes, representation), representation,
					typeForClass((value != null) ? value.getClass() : null));
		}
		catch (JacksonException | IllegalArgumentException ex) {
			throw new SerializationException("cannot be sent: " + value, ex);
		}
	}

	@Override
	public <T> boolean canSerializeTo(Class<T> representation) {
		return this.converter.canConvert(byte[].class, representation);
	}

	@Override
	@SuppressWarnings({ "unchecked", "NullAway" }) // Axon declares no nulls, yet needs
	public <S, T> T deserialize(SerializedObject<S> serialized) {
		if (SerializedType.emptyType().equals(serialized.getType())) {
			return null;
		}
		Class<?> type = classForType(serialized.getType());
		if (type == UnknownSerializedType.class) {
			throw new SerializationException("of no type that may travel: " + serialized.getType().getName());
		}
		byte[] bytes = this.converter.convert(serialized, byte[].class).getData();
		try {
			if (type == MetaData.class) {
				return (T) MetaData.from(this.mapper.readValue(bytes, FLAT));
			}
			Object value = this.mapper.readValue(bytes, type);
			return (T) ((value instanceof ExpectedAnswer expected) ? expected(expected) : value);
		}
		catch (JacksonException ex) {
			throw new SerializationException("cannot be read: " + serialized.getType().getName(), ex);
		}
	}

	@Override
	public Class<?> classForType(SerializedType type) {
		if (SerializedType.emptyType().equals(type)) {
			return Void.class;
		}
		Class<?> found = this.types.get().find(type.getName());
		return (found != null) ? found : UnknownSerializedType.class;
	}

	@Override
	public SerializedType typeForClass(@Nullable @SuppressWarnings("rawtypes") Class type) {
		if (type == null || type == void.class || type == Void.class) {
			return SimpleSerializedType.emptyType();
		}
		return new SimpleSerializedType(this.types.get().nameOf(type), null);
	}

	@Override
	public Converter getConverter() {
		return this.converter;
	}

	private ExpectedAnswer expected(ResponseType<?> expected) {
		String kind = switch (expected) {
			case InstanceResponseType<?> one -> "one";
			case OptionalResponseType<?> optional -> "optional";
			case MultipleInstancesResponseType<?> many -> "many";
			case PublisherResponseType<?> stream -> "stream";
			default -> throw new SerializationException("cannot be sent: " + expected);
		};
		return new ExpectedAnswer(kind, this.types.get().nameOf(expected.getExpectedResponseType()));
	}

	private ResponseType<?> expected(ExpectedAnswer expected) {
		Class<?> type = this.types.get().find(expected.type());
		if (type == null) {
			throw new SerializationException("of no type that may travel: " + expected.type());
		}
		return switch (expected.kind()) {
			case "one" -> ResponseTypes.instanceOf(type);
			case "optional" -> ResponseTypes.optionalInstanceOf(type);
			case "many" -> ResponseTypes.multipleInstancesOf(type);
			case "stream" -> ResponseTypes.publisherOf(type);
			default -> throw new SerializationException("unknown kind of answer: " + expected.kind());
		};
	}

}
