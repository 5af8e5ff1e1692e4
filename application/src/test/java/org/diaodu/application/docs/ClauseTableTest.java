package org.diaodu.application.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.DomainQuery;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code docs/clauses.md} names only operations and tests that exist, and all tests that
 * carry a clause. Run with {@code -Ddocs.update=true} to write the last column anew.
 */
class ClauseTableTest {

	private static final int CLAUSES = 146;

	private static final String NOT_YET = "not yet";

	private static final Pattern ROW = Pattern.compile("^\\| (F-\\d{3}) \\| (.+) \\| (.+) \\| (.+) \\|$");

	private static final Pattern ANNOTATION = Pattern.compile("@Clause\\(\\s*\\{?([^)]*?)}?\\s*\\)", Pattern.DOTALL);

	private static final Pattern NUMBER = Pattern.compile("\"(F-\\d{3})\"");

	private final Path root = RepositoryRoot.find();

	private record Row(String number, String meaning, String operations, String tests) {

		Row withTests(String tests) {
			return new Row(this.number, this.meaning, this.operations, tests);
		}

		String print() {
			return "| " + this.number + " | " + this.meaning + " | " + this.operations + " | " + this.tests + " |";
		}

	}

	@Test
	void hasOneRowForEachNumberedFeature() throws IOException {
		List<String> numbers = rows().stream().map(Row::number).toList();
		assertThat(numbers)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, CLAUSES).mapToObj("F-%03d"::formatted).toList());
	}

	@Test
	void namesOnlyOperationsThatAreMessagesOfTheKernel() throws IOException {
		Set<String> messages = KernelTypes.all()
			.stream()
			.filter((type) -> type.isRecord()
					&& (DomainCommand.class.isAssignableFrom(type) || DomainQuery.class.isAssignableFrom(type)))
			.map(Class::getSimpleName)
			.collect(Collectors.toSet());
		List<String> gone = rows().stream()
			.flatMap((row) -> names(row.operations()).stream())
			.filter((name) -> !messages.contains(name))
			.toList();
		assertThat(gone).isEmpty();
	}

	@Test
	void namesExactlyTheTestsThatCarryTheClause() throws IOException {
		Map<String, Set<String>> shown = testsByClause();
		assertThat(shown).as("tests that carry a clause").isNotEmpty();
		if (Boolean.getBoolean("docs.update")) {
			write(shown);
		}
		for (Row row : rows()) {
			assertThat(row.tests()).as(row.number() + ": run with -Ddocs.update=true")
				.isEqualTo(cell(shown.get(row.number())));
		}
	}

	@Test
	void anOperationWithoutATestIsNotClaimed() throws IOException {
		List<String> claimed = rows().stream()
			.filter((row) -> !row.operations().equals(NOT_YET) && row.tests().equals(NOT_YET))
			.map(Row::number)
			.toList();
		assertThat(claimed).isEmpty();
	}

	private static String cell(@Nullable Set<String> tests) {
		return (tests == null) ? NOT_YET
				: tests.stream().map((name) -> "`" + name + "`").collect(Collectors.joining(", "));
	}

	private Path table() {
		return this.root.resolve("docs/clauses.md");
	}

	private List<Row> rows() throws IOException {
		List<Row> rows = new ArrayList<>();
		for (String line : Files.readAllLines(table())) {
			Row row = parse(line);
			if (row != null) {
				rows.add(row);
			}
		}
		return rows;
	}

	private void write(Map<String, Set<String>> shown) throws IOException {
		List<String> lines = new ArrayList<>();
		for (String line : Files.readAllLines(table())) {
			Row row = parse(line);
			lines.add((row != null) ? row.withTests(cell(shown.get(row.number()))).print() : line);
		}
		Files.write(table(), lines);
	}

	private static @Nullable Row parse(String line) {
		Matcher matcher = ROW.matcher(line);
		return matcher.matches() ? new Row(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4))
				: null;
	}

	private static List<String> names(String cell) {
		return NOT_YET.equals(cell) ? List.of()
				: Stream.of(cell.split(", ")).map((name) -> name.replace("`", "")).toList();
	}

	private Map<String, Set<String>> testsByClause() throws IOException {
		Map<String, Set<String>> tests = new TreeMap<>();
		try (Stream<Path> modules = Files.list(this.root)) {
			for (Path module : modules.toList()) {
				Path sources = module.resolve("src/test/java");
				if (Files.isDirectory(sources)) {
					collect(sources, tests);
				}
			}
		}
		return tests;
	}

	private static void collect(Path sources, Map<String, Set<String>> tests) throws IOException {
		for (Path file : javaFiles(sources)) {
			Matcher annotation = ANNOTATION.matcher(Files.readString(file));
			while (annotation.find()) {
				Matcher number = NUMBER.matcher(annotation.group(1));
				while (number.find()) {
					tests.computeIfAbsent(number.group(1), (key) -> new TreeSet<>()).add(className(file));
				}
			}
		}
	}

	private static List<Path> javaFiles(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(".java")).toList();
		}
	}

	private static String className(Path file) {
		return file.getFileName().toString().replace(".java", "");
	}

}
