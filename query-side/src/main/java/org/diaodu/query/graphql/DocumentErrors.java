package org.diaodu.query.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a document or its variables, in the language of the request and in
 * its own words. Most of it graphql-java says in the language it is asked in, from the
 * bundles {@code i18n}; what it says in English only is put into words here, and what is
 * not known in Chinese is not shown in Chinese at all.
 */
final class DocumentErrors {

	/** How a literal of the document is printed by the library, and what was written. */
	private static final Pattern LITERAL = Pattern.compile("\\w+Value\\{(?:name|value)='?([^'{}]*)'?\\}");

	private static final Pattern COMPOUND = Pattern.compile("\\w+Value\\{.*\\}");

	/** The library's classification, such as {@code (FieldUndefined@[me/name])}. */
	private static final Pattern CLASSIFIED = Pattern.compile("^\\s*Validation [eE]rror \\([^)]*\\)\\s*:\\s*");

	private static final Pattern ARGUMENT = Pattern.compile("(?:argument '|参数“)([^'”]+)['”]");

	/** A list as the library prints one, where only its items are meant. */
	private static final Pattern ITEMS = Pattern.compile("(['“])\\[([^\\[\\]'”]*)\\](['”])");

	private static final Pattern MISSING = Pattern.compile("(?:missing required fields '|缺少必填字段“)([^'”,]+)");

	private static final Pattern VARIABLES = Pattern.compile(
			"Variable '.*|Field '.*|Input field '.*|Coerced Null value .*|The variables input .*|Expected type 'Map' .*",
			Pattern.DOTALL);

	private static final Pattern VARIABLE = Pattern.compile("^Variable '([^']*)' has an invalid value");

	/** The end of the document, as the parser calls it. */
	private static final Pattern END = Pattern.compile("(?: with offending token |的)['“]<EOF>['”]");

	/** What the library expected of a literal, by the names of its classes. */
	private static final Pattern LITERAL_TYPE = Pattern
		.compile("Expected an AST type of '(\\w+)'(?: or '(\\w+)')? but it was an? '(\\w+)'");

	/** The same of a value of a variable, by the names of types of the machine. */
	private static final Pattern RAW_TYPE = Pattern.compile(
			"Expected (?:a value that can be converted to type '(\\w+)'|an? (\\w+) input,) but it was an? '([\\w.$]+)'");

	private static final Map<String, String> PLAIN_TYPES = Map.ofEntries(Map.entry("Int", "a whole number"),
			Map.entry("Integer", "a whole number"), Map.entry("Long", "a whole number"),
			Map.entry("BigInteger", "a whole number"), Map.entry("Float", "a number"), Map.entry("Double", "a number"),
			Map.entry("Number", "a number"), Map.entry("BigDecimal", "a number"), Map.entry("String", "text"),
			Map.entry("Boolean", "true or false"), Map.entry("ID", "an id, text or a whole number"),
			Map.entry("Enum", "a name without quotes"), Map.entry("Object", "an object"),
			Map.entry("LinkedHashMap", "an object"), Map.entry("Map", "an object"), Map.entry("Array", "a list"),
			Map.entry("ArrayList", "a list"), Map.entry("List", "a list"), Map.entry("Null", "null"));

	private static final String GENERAL = "请求不符合接口约定";

	/** What the library says in English only. */
	private static final Map<Pattern, String> ENGLISH_ONLY = new LinkedHashMap<>();

	static {
		put("Variable '([^']*)' has an invalid value: (.*)", "变量“$1”的值不正确:$2");
		put("Variable '([^']*)' has coerced Null value for NonNull type '.*'", "变量“$1”不能为空");
		put("Field '([^']*)' of variable '([^']*)' has coerced Null value for NonNull type '.*'", "变量“$2”的字段“$1”不能为空");
		put("(?:Field|Input field) '([^']*)' has coerced Null value for NonNull type '.*'", "字段“$1”不能为空");
		put("Argument '([^']*)' has coerced Null value for NonNull type '.*'", "参数“$1”不能为空");
		put("Coerced Null value for NonNull type '.*'", "值不能为空");
		put("The variables input contains a field name '([^']*)' that is not defined for input object type '([^']*)'\\s*",
				"变量中有“$2”没有的字段“$1”");
		put("Expected type 'Map' but was .*", "值须为输入对象");
		put("Must provide operation name if query contains multiple operations\\.", "请求中有多个操作,须写明执行哪一个(operationName)");
		put("Unknown operation named '(.*)'\\.", "请求中没有操作“$1”");
		put("Introspection has been disabled for this request", "本系统不开放内省查询");
		put("This request is not asking for introspection in good faith.*", "内省查询重复过多或过大");
	}

	private DocumentErrors() {
	}

	private static void put(String english, String chinese) {
		ENGLISH_ONLY.put(Pattern.compile(english, Pattern.DOTALL), chinese);
	}

	/** What to tell whoever asked. */
	static String said(@Nullable String message, Locale language) {
		String plain = plain(message);
		if (!language.getLanguage().equals("zh")) {
			return english(END.matcher(plain).replaceFirst(", it ends too early"));
		}
		String chinese = chinese(END.matcher(plain).replaceFirst(",内容在此提前结束"));
		return (chinese != null) ? GENERAL + ": " + chinese : GENERAL;
	}

	/** Without the names of the library's classes and the machine's types. */
	private static String english(String text) {
		String literal = LITERAL_TYPE.matcher(text)
			.replaceAll((found) -> expected(found.group(1), found.group(2), found.group(3)));
		return RAW_TYPE.matcher(literal)
			.replaceAll((found) -> expected((found.group(1) != null) ? found.group(1) : found.group(2), null,
					found.group(3)));
	}

	private static String expected(String type, @Nullable String other, String was) {
		String wanted = (other != null) ? plainType(type) + " or " + plainType(other) : plainType(type);
		return Matcher.quoteReplacement("expected " + wanted + ", found " + plainType(was));
	}

	private static String plainType(String name) {
		String simple = name.substring(name.lastIndexOf('.') + 1);
		String type = simple.endsWith("Value") ? simple.substring(0, simple.length() - "Value".length()) : simple;
		return PLAIN_TYPES.getOrDefault(type, "something else");
	}

	/** The path of the input field it speaks of, or null when it speaks of none. */
	static @Nullable List<String> field(@Nullable String message) {
		String plain = plain(message);
		Matcher argument = ARGUMENT.matcher(plain);
		if (!argument.find()) {
			return null;
		}
		Matcher missing = MISSING.matcher(plain);
		String path = missing.find() ? argument.group(1) + "." + missing.group(1) : argument.group(1);
		return InputPaths.of(path.replace("input.", ""));
	}

	/** Whether it is the values of its variables that are wrong, not the document. */
	static boolean isOfVariables(@Nullable String message) {
		return VARIABLES.matcher(plain(message)).matches();
	}

	/**
	 * The same message, which names the place in the variable where it named the whole.
	 */
	static @Nullable String placed(@Nullable String message, VariablePaths.@Nullable Wrong wrong) {
		if (message == null || wrong == null || wrong.path().isEmpty()) {
			return message;
		}
		String place = wrong.variable() + "." + String.join(".", wrong.path());
		return VARIABLE.matcher(plain(message))
			.replaceFirst(Matcher.quoteReplacement("Variable '" + place + "' has an invalid value"));
	}

	private static String plain(@Nullable String message) {
		String plain = (message != null) ? LITERAL.matcher(message).replaceAll("$1") : "";
		String shorter = COMPOUND.matcher(plain).replaceAll("{...}");
		return CLASSIFIED.matcher(ITEMS.matcher(shorter).replaceAll("$1$2$3")).replaceFirst("").strip();
	}

	private static @Nullable String chinese(String text) {
		if (text.isEmpty()) {
			return null;
		}
		if (isChinese(text)) {
			return text;
		}
		for (Map.Entry<Pattern, String> known : ENGLISH_ONLY.entrySet()) {
			Matcher found = known.getKey().matcher(text);
			if (found.matches()) {
				boolean embeds = known.getValue().endsWith(":$2");
				String inner = embeds ? chinese(found.group(2)) : null;
				String outer = embeds ? known.getValue().replace(":$2", "") : known.getValue();
				String words = found.replaceAll(outer);
				return (inner != null) ? words + ":" + inner : words;
			}
		}
		return null;
	}

	/** The library's Chinese texts all begin so, its English ones never. */
	private static boolean isChinese(String text) {
		int first = text.codePointAt(0);
		return first == '“' || Character.UnicodeScript.of(first) == Character.UnicodeScript.HAN;
	}

}
