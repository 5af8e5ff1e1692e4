package org.diaodu.application.docs;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.EventTypes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code docs/events.md} is the catalogue of what can be in the dispatch log, written
 * from the registry. Run with {@code -Ddocs.update=true} to write it anew.
 */
class EventCatalogueTest {

	private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/\\s*@EventName", Pattern.DOTALL);

	@Test
	void saysWhatTheRegistrySays() throws IOException {
		Path root = RepositoryRoot.find();
		Path catalogue = root.resolve("docs/events.md");
		String expected = write(root.resolve("shared-kernel/src/main/java"));
		if (Boolean.getBoolean("docs.update")) {
			Files.writeString(catalogue, expected);
		}
		assertThat(Files.readString(catalogue)).as("run with -Ddocs.update=true").isEqualTo(expected);
	}

	private static String write(Path sources) throws IOException {
		Map<String, Class<? extends DomainEvent>> events = new TreeMap<>();
		EventTypes.events().forEach((key, type) -> events.put(key.toString(), type));
		StringBuilder text = new StringBuilder(
				"""
						# Event catalogue 事件目录

						Everything that can be in the dispatch log. Names and revisions are stored for ever; a wrong fact is corrected by a new event.

						| stored as | record | meaning | fields |
						|---|---|---|---|
						""");
		for (Map.Entry<String, Class<? extends DomainEvent>> event : events.entrySet()) {
			text.append("| `%s` | `%s` | %s | %s |\n".formatted(event.getKey(), event.getValue().getSimpleName(),
					meaning(sources, event.getValue()), fields(event.getValue())));
		}
		return text.toString();
	}

	private static String fields(Class<?> type) {
		return Stream.of(type.getRecordComponents()).map(RecordComponent::getName).collect(Collectors.joining(", "));
	}

	private static String meaning(Path sources, Class<?> type) throws IOException {
		String source = Files.readString(sources.resolve(type.getName().replace('.', '/') + ".java"));
		Matcher comment = COMMENT.matcher(source);
		assertThat(comment.find()).as("documentation of " + type.getSimpleName()).isTrue();
		String text = comment.group(1).replaceAll("(?m)^[ \\t]*\\*", "").replaceAll("\\s+", " ").trim();
		int tags = text.indexOf("@param");
		return ((tags < 0) ? text : text.substring(0, tags)).trim();
	}

}
