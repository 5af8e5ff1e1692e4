package org.diaodu.kernel.message;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every message is a record that JSON carries without loss, so that nothing assumes one
 * process.
 */
class MessageContractTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	static Stream<Class<?>> messages() {
		return Stream.of(DomainCommand.class, DomainEvent.class, DomainQuery.class)
			.flatMap(MessageContractTest::leaves);
	}

	static Stream<Class<?>> answers() {
		return leaves(DomainQuery.class).map((type) -> ((DomainQuery<?>) new Samples(false).record(type)).answerType());
	}

	@ParameterizedTest
	@MethodSource({ "messages", "answers" })
	void isARecordThatJsonCarriesWithoutLoss(Class<?> type) {
		assertThat(type).isRecord();
		for (boolean absent : new boolean[] { false, true }) {
			Object message = new Samples(absent).record(type);
			byte[] bytes = JSON.writeValueAsBytes(message);
			assertThat((Object) JSON.readValue(bytes, type)).isEqualTo(message);
		}
	}

	@Test
	void everyKindOfMessageIsFound() {
		assertThat(leaves(DomainEvent.class)).containsExactlyInAnyOrderElementsOf(EventTypes.events().values());
		assertThat(leaves(DomainCommand.class).count()).isGreaterThan(20);
		assertThat(leaves(DomainQuery.class).count()).isGreaterThan(5);
	}

	@Test
	void everyCommandNamesItsTargetForRoutingAndIsNamedByItsClause() {
		assertThat(leaves(DomainCommand.class).filter((type) -> !type.getPackageName().endsWith("ledger.command")))
			.allSatisfy((type) -> {
				assertThat(
						Arrays.stream(type.getRecordComponents())
							.filter((
									part) -> Arrays.stream(type.getDeclaredFields())
										.anyMatch((field) -> field.getName().equals(part.getName())
												&& field.isAnnotationPresent(TargetAggregateIdentifier.class))))
					.hasSize(1);
				assertThat(type).hasAnnotation(Clause.class);
			});
	}

	/**
	 * Stored events are read for ever: a line may be added here, none may be changed, but
	 * for a constant more at the end of an enum, and fields more at the end of an event
	 * that may be absent. {@code -Devents.golden=update} writes what was added, and
	 * nothing when a line changed otherwise.
	 */
	@Test
	void storedEventsAreThoseOfTheGoldenList() throws IOException {
		String golden;
		try (InputStream resource = getClass().getResourceAsStream("/events.golden")) {
			assertThat(resource).isNotNull();
			golden = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
		}
		Set<Class<?>> parts = new LinkedHashSet<>();
		EventTypes.events().values().forEach((type) -> collect(type, parts));
		parts.removeAll(EventTypes.events().values());
		List<String> lines = Stream.concat(
				EventTypes.events().entrySet().stream().map((entry) -> entry.getKey() + " " + shape(entry.getValue())),
				parts.stream().map((type) -> type.getSimpleName() + " " + shape(type)))
			.sorted()
			.toList();
		if ("update".equals(System.getProperty("events.golden"))) {
			assertThat(golden.lines()).as("what was stored is read for ever")
				.allSatisfy((line) -> assertThat(lines).anyMatch(
						(now) -> now.equals(line) || now.startsWith(line + "|") || grewByWhatMayBeAbsent(line, now)));
			Files.writeString(Path.of("src/test/resources/events.golden"), String.join("\n", lines) + "\n");
			return;
		}
		assertThat(String.join("\n", lines) + "\n").isEqualTo(golden);
	}

	/** What was stored before lacks the new fields, which then are absent. */
	private static boolean grewByWhatMayBeAbsent(String before, String now) {
		if (!now.startsWith(before + " ")) {
			return false;
		}
		int known = before.split(" ").length - 1;
		return EventTypes.events()
			.entrySet()
			.stream()
			.filter((entry) -> now.startsWith(entry.getKey() + " "))
			.anyMatch((entry) -> Arrays.stream(entry.getValue().getRecordComponents())
				.skip(known)
				.allMatch((part) -> part.getAnnotatedType().isAnnotationPresent(Nullable.class)));
	}

	private static String shape(Class<?> type) {
		if (type.isEnum()) {
			return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining("|"));
		}
		return Arrays.stream(type.getRecordComponents())
			.map((part) -> part.getName() + ":"
					+ part.getGenericType().getTypeName().replaceAll("[a-z]+\\.(?:[a-z]+\\.)*", ""))
			.collect(Collectors.joining(" "));
	}

	/** The kernel's own types an event is made of. */
	private static void collect(Class<?> type, Set<Class<?>> found) {
		if (!type.getName().startsWith("org.diaodu.") || !found.add(type) || type.isEnum()) {
			return;
		}
		for (RecordComponent part : type.getRecordComponents()) {
			collect(part.getType(), found);
			if (part.getGenericType() instanceof ParameterizedType generic) {
				collect((Class<?>) generic.getActualTypeArguments()[0], found);
			}
		}
	}

	private static Stream<Class<?>> leaves(Class<?> root) {
		return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("org.diaodu.kernel")
			.stream()
			.filter((type) -> type.isAssignableTo(root) && !type.isInterface())
			.map(JavaClass::reflect);
	}

}
