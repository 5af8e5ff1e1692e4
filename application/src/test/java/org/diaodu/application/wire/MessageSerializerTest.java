package org.diaodu.application.wire;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.query.BoardPage;
import org.diaodu.kernel.project.query.FindProject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MessageSerializerTest {

	private final MessageSerializer serializer = new MessageSerializer();

	@Test
	void givesBackWhatWasSentWhenItIsAMessageOfTheKernel() {
		assertThat(through(new FindProject(new Caller("person-1", Role.MANAGER, "unit-210106"), "project-1", 7L)))
			.isEqualTo(new FindProject(new Caller("person-1", Role.MANAGER, "unit-210106"), "project-1", 7L));
		Receipt receipt = new Receipt(new UUID(1, 2), "project-1", 7, Instant.parse("2026-11-23T01:02:03.004005Z"));
		assertThat(through(receipt)).isEqualTo(receipt);
		Refusal refusal = new Refusal("NOT_FOUND", null, Map.of("id", "项目"));
		assertThat(through(refusal)).isEqualTo(refusal);
		assertThat(through(MetaData.with("actor", "person-1"))).isEqualTo(MetaData.with("actor", "person-1"));
		assertThat(this.serializer.<byte[], Object>deserialize(this.serializer.serialize(null, byte[].class))).isNull();
	}

	@Test
	void namesTypesByTheRegistryAndNeverByClass() {
		SerializedObject<String> sent = this.serializer.serialize(new Caller("person-1", Role.MANAGER, "unit-1"),
				String.class);
		assertThat(sent.getType().getName()).isEqualTo("Caller");
		assertThat(sent.getData()).doesNotContain("org.diaodu", "@class");
	}

	@Test
	void carriesWhatAnswerIsExpected() {
		ResponseType<BoardPage> expected = ResponseTypes.instanceOf(BoardPage.class);
		SerializedObject<byte[]> sent = this.serializer.serialize(expected, byte[].class);
		ResponseType<?> received = this.serializer.deserialize(sent);
		assertThat(received.getExpectedResponseType()).isEqualTo(BoardPage.class);
		assertThat(received).isInstanceOf(expected.getClass());
	}

	@Test
	void refusesToReadWhenTheTypeIsNotInTheRegistry() {
		SerializedObject<byte[]> foreign = new SimpleSerializedObject<>("{}".getBytes(), byte[].class,
				"java.lang.ProcessBuilder", null);
		assertThatExceptionOfType(SerializationException.class).isThrownBy(() -> this.serializer.deserialize(foreign));
	}

	@Test
	void refusesToSendWhenTheTypeIsNotInTheRegistry() {
		assertThatExceptionOfType(SerializationException.class)
			.isThrownBy(() -> this.serializer.serialize(new java.util.concurrent.atomic.AtomicInteger(), byte[].class));
	}

	@Test
	void refusesToReadWhenAFieldIsUnknown() {
		SerializedObject<byte[]> more = new SimpleSerializedObject<>("{\"personId\":\"p\",\"more\":1}".getBytes(),
				byte[].class, "Caller", null);
		assertThatExceptionOfType(SerializationException.class).isThrownBy(() -> this.serializer.deserialize(more));
	}

	private <T> T through(T value) {
		return this.serializer.deserialize(this.serializer.serialize(value, byte[].class));
	}

}
