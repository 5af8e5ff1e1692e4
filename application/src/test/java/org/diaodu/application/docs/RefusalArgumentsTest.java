package org.diaodu.application.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.diaodu.kernel.message.RefusalTexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever refuses gives what the text of the refusal names. Read from the sources: the
 * statement that names a code, the methods of the same file it calls, or, where the code
 * is handed on, what its file and those of its package that take it give.
 */
class RefusalArgumentsTest {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(?::\\w+)?}");

	private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

	/** A named constant of a refusal, but not where it is only compared. */
	private static final Pattern CODE = Pattern
		.compile("(?<!case )\\b\\w+(?:Refusal|Warning)\\.([A-Z][A-Z0-9_]+)\\b(?!\\.name\\(\\))");

	private static final Pattern GIVEN = Pattern.compile("\\.with\\(\\s*(\"(\\w+)\"|[A-Z_]+|[^,\"]+),");

	private static final Pattern CONSTANT = Pattern.compile("String ([A-Z_]+) = \"(\\w+)\"");

	private static final Pattern CALL = Pattern.compile("\\b(\\w+)\\(");

	/** Given under a name that the sources do not tell, such as those of a claim. */
	private static final String ANYTHING = "*";

	private final Map<Path, String> sources = sources();

	@Test
	void everyPlaceholderOfARefusalIsGivenWhereverItIsRefused() {
		Map<String, Set<String>> wanted = new HashMap<>();
		RefusalTexts.all(Locale.CHINESE)
			.forEach((code, text) -> wanted.put(code,
					PLACEHOLDER.matcher(text).results().map((found) -> found.group(1)).collect(Collectors.toSet())));
		Set<String> lacking = new TreeSet<>();
		Set<String> seen = new HashSet<>();
		this.sources.forEach((file, source) -> CODE.matcher(source).results().forEach((site) -> {
			Set<String> names = new HashSet<>(wanted.getOrDefault(site.group(1), Set.of()));
			if (names.isEmpty()) {
				return;
			}
			seen.add(site.group(1));
			Set<String> given = given(file, source, site);
			names.removeAll(given);
			// What has an id is named where commands are handled, else called by its id.
			names.removeIf((name) -> given.contains(name + "Id"));
			if (!names.isEmpty() && !given.contains(ANYTHING)) {
				lacking.add(site.group(1) + " in " + file.getFileName() + " without " + new TreeSet<>(names));
			}
		}));
		assertThat(lacking).isEmpty();
		// Nearly all that have placeholders are refused somewhere by name.
		assertThat(seen).hasSizeGreaterThan(100);
	}

	private Set<String> given(Path file, String source, MatchResult site) {
		int start = Math.max(source.lastIndexOf(';', site.start()),
				Math.max(source.lastIndexOf('{', site.start()), source.lastIndexOf('}', site.start())));
		String statement = source.substring(start + 1, source.indexOf(';', site.start()));
		Set<String> given = named(statement, source);
		CALL.matcher(statement).results().forEach((call) -> given.addAll(bodies(call.group(1), source)));
		boolean handedOn = !statement.contains(".asException(") || !statement.contains(".of(" + site.group());
		if (handedOn) {
			given.addAll(named(source, source));
			if (statement.contains("this.findings") || statement.contains("findings.") || isOfLedger(file)) {
				this.sources.forEach((other, text) -> {
					if (isOfLedger(other)) {
						given.addAll(named(text, text));
					}
				});
			}
		}
		return given;
	}

	private static boolean isOfLedger(Path file) {
		return file.getParent().endsWith("ledger");
	}

	/** What the methods of that name in a file give. */
	private static Set<String> bodies(String method, String source) {
		Set<String> given = new HashSet<>();
		Matcher declared = Pattern.compile("\\b" + method + "\\([^;{}]*\\)\\s*(?:throws \\w+\\s*)?\\{").matcher(source);
		while (declared.find()) {
			int depth = 1;
			int end = declared.end();
			while (depth > 0 && end < source.length()) {
				char next = source.charAt(end++);
				depth += (next == '{') ? 1 : (next == '}') ? -1 : 0;
			}
			given.addAll(named(source.substring(declared.end(), end), source));
		}
		return given;
	}

	private static Set<String> named(String part, String source) {
		Map<String, String> constants = CONSTANT.matcher(source)
			.results()
			.collect(Collectors.toMap((found) -> found.group(1), (found) -> found.group(2), (one, other) -> one));
		return GIVEN.matcher(part)
			.results()
			.map((found) -> (found.group(2) != null) ? found.group(2)
					: constants.getOrDefault(found.group(1), ANYTHING))
			.collect(Collectors.toCollection(HashSet::new));
	}

	private static Map<Path, String> sources() {
		Map<Path, String> sources = new HashMap<>();
		Path root = RepositoryRoot.find();
		for (String module : List.of("shared-kernel", "command-side", "query-side", "application")) {
			try (Stream<Path> files = Files.walk(root.resolve(module + "/src/main/java"))) {
				for (Path file : files.filter((each) -> each.toString().endsWith(".java")).toList()) {
					sources.put(file, COMMENT.matcher(Files.readString(file)).replaceAll(" "));
				}
			}
			catch (IOException ex) {
				throw new java.io.UncheckedIOException(ex);
			}
		}
		return sources;
	}

}
