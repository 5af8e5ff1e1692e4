package org.diaodu.application.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/glossary.md} names only what the kernel has. */
class GlossaryTest {

	private static final Pattern ROW = Pattern.compile("^\\| [^|]+ \\| ([^|]+) \\| [^|]+ \\| [^|]+ \\|$");

	private static final Pattern NAME = Pattern.compile("`([^`]+)`");

	@Test
	void namesOnlyWhatTheKernelHas() throws IOException {
		List<Class<?>> kernel = KernelTypes.all();
		List<String> names = names(RepositoryRoot.find().resolve("docs/glossary.md"));
		assertThat(names).hasSizeGreaterThan(40);
		assertThat(names.stream().filter((name) -> !knows(kernel, name))).as("unknown to the kernel").isEmpty();
	}

	@Test
	void wouldNoticeANameTheKernelDoesNotHave() throws IOException {
		List<Class<?>> kernel = KernelTypes.all();
		assertThat(List.of("Tier.CITY", "Attribution.Source.IMPORTED", "DomainEvent.occurredOn", "Uscc"))
			.allMatch((name) -> knows(kernel, name));
		assertThat(List.of("Anything.CITY", "Tier.NEVER", "Recorded.never", "Never", "never"))
			.noneMatch((name) -> knows(kernel, name));
	}

	/**
	 * A type, or a constant or component of one; a lower-case name alone is a component
	 * that several types have.
	 */
	private static boolean knows(List<Class<?>> kernel, String name) {
		int dot = name.lastIndexOf('.');
		String owner = (dot < 0) ? "" : name.substring(0, dot);
		String last = name.substring(dot + 1);
		return kernel.stream()
			.anyMatch((type) -> KernelTypes.name(type).equals(name)
					|| (owner.isEmpty() ? Character.isLowerCase(last.charAt(0)) : KernelTypes.name(type).equals(owner))
							&& KernelTypes.has(type, last));
	}

	private static List<String> names(Path glossary) throws IOException {
		List<String> names = new ArrayList<>();
		for (String line : Files.readAllLines(glossary)) {
			Matcher row = ROW.matcher(line);
			if (row.matches()) {
				NAME.matcher(row.group(1)).results().forEach((result) -> names.add(result.group(1)));
			}
		}
		return names;
	}

}
