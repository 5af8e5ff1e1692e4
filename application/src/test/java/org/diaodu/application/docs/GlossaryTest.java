package org.diaodu.application.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/glossary.md} names only what the kernel has. */
class GlossaryTest {

	private static final Pattern ROW = Pattern.compile("^\\| [^|]+ \\| ([^|]+) \\| [^|]+ \\| [^|]+ \\|$");

	private static final Pattern NAME = Pattern.compile("`([^`]+)`");

	@Test
	void namesOnlyWhatTheKernelHas() throws IOException {
		Path root = RepositoryRoot.find();
		String kernel = sources(root.resolve("shared-kernel/src/main/java"));
		List<String> names = names(root.resolve("docs/glossary.md"));
		assertThat(names).hasSizeGreaterThan(40);
		assertThat(names.stream().filter((name) -> !knows(kernel, name))).as("unknown to the kernel").isEmpty();
	}

	private static boolean knows(String kernel, String name) {
		String last = name.substring(name.lastIndexOf('.') + 1);
		return Pattern.compile("\\b" + Pattern.quote(last) + "(?=\\b|[A-Z])").matcher(kernel).find();
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

	private static String sources(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.map(GlossaryTest::read)
				.collect(Collectors.joining("\n"));
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
