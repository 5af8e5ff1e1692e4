package org.diaodu.query.graphql;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import graphql.GraphQL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is wrong with a question is told in the language of whoever asked.
 */
@EdgeTest
class DocumentErrorsTest {

	private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

	/** Words of the library, or of the machine underneath. */
	private static final Pattern LIBRARY = Pattern
		.compile("@\\[|Validation|undefined|Undefined|Unknown|Missing|Invalid|syntax|Variable|Value|Null|ANTLR"
				+ "|operation |must|type '|is not|expected|EOF");

	@Autowired
	private EdgeClient client;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					query { nothing }                                   | 类型“Query”没有字段“nothing”        | Field 'nothing' in type 'Query' is undefined
					query { project { id } }                            | 缺少参数“id”                       | Missing field argument 'id'
					query { project(id: "p", nonsense: 1) { id } }      | 字段没有参数“nonsense”             | Unknown field argument 'nonsense'
					query { project(id: {a: 1}) { id } }                | 参数“id”的值“{...}”不是有效的“ID”  | argument 'id' with value '{...}' is not a valid 'ID'
					query { units(first: "x") { totalCount } }          | 值的类型不正确                     | expected a whole number, found text
					query { project(id: 1.5) { id } }                   | 须为编号                           | expected a whole number or text, found a number
					query { units(asOf: 5) { totalCount } }             | 须为日期,写作                      | Date is a day written
					query { project(id: "p", awaitIndex: "x") { id } }  | 须为64 位以内的整数                | Long is a whole number
					query($x: Nonsense) { units(asOf: $x) { totalCount } } | 没有类型“Nonsense”              | Unknown type 'Nonsense'
					query { me { personId }                             | 列,内容在此提前结束                | Invalid syntax, it ends too early at line 1
					,,                                                  | 列,内容在此提前结束                | Invalid syntax, it ends too early at line 1
					query { me { personId } } }                         | 语法错误:第 1 行第 27 列           | line 1 column 27
					query { me }                                        | 须写明要其中哪些字段               | Subselection required
					query { units(asOf: $day) { totalCount } }          | 变量“day”没有声明                  | Undefined variable 'day'
					query($day: Date!) { units(asOf: $day) { totalCount } } | 变量“day”不能为空              | Variable 'day' has coerced Null value
					query($day: Date = 5) { units(asOf: $day) { totalCount } } | 缺省值“5”不是“Date”         | Bad default value '5'
					query A { me { personId } } query B { me { personId } } | 须写明执行哪一个               | Must provide operation name
					mutation { withdrawProject(input: { projectId: "p" }) { projectId } } | 参数“input”的值“{...}”缺少必填字段“reason” | is missing required fields 'reason'
					query { ...F }                                      | 没有片段“F”                        | Undefined fragment 'F'
					""")
	void isToldInTheLanguageOfTheRequest(String document, String chinese, String english) {
		assertThat(said(document, "zh-CN")).startsWith("请求不符合接口约定: ").contains(chinese).doesNotContainPattern(LIBRARY);
		assertThat(said(document, "en")).contains(english)
			.doesNotContain("Validation error", "@[", "EOF", "AST", "Value'");
	}

	private String said(String document, String language) {
		EdgeClient.Answer answer = this.client.run(document, Map.of(), "Accept-Language", language);
		assertThat(answer.code()).as(answer.body()).isEqualTo("BAD_REQUEST");
		JsonNode message = answer.errors().path(0).path("message");
		return message.asString();
	}

	@Test
	void theMissingFieldIsNamed() {
		EdgeClient.Answer answer = this.client
			.run("mutation { withdrawProject(input: { projectId: \"p\" }) { projectId } }");
		assertThat(field(answer)).isEqualTo("[\"reason\"]");
		answer = this.client.run("mutation { registerProject(input: { facts: {} }) { projectId } }");
		assertThat(field(answer)).isEqualTo("[\"facts\",\"name\"]");
	}

	/** The library names the variable, which is the whole input. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"projectId":"p","amounts":{"landWanYuan":0.1},"reason":"r"}   | ["amounts","landWanYuan"] | 变量“input.amounts.landWanYuan”的值不正确:须为加引号的十进制数
					{"projectId":"p","amounts":{},"reason":"r","occurredOn":"2026-02-30"} | ["occurredOn"]     | 变量“input.occurredOn”的值不正确:须为日期
					{"projectId":"p","amounts":{},"reason":"r","evidence":["a",{"b":1}]} | ["evidence","1"]    | 变量“input.evidence.1”的值不正确
					{"projectId":"p","amounts":{}}                                 | ["reason"]                | 不能为空
					{"projectId":"p","amounts":{},"reason":"r","why":"r"}          | ["why"]                   | 没有的字段“why”
					""")
	void aWrongValueOfAVariableIsToldByItsPlace(String input, String field, String chinese) {
		EdgeClient.Answer answer = this.client.run(
				"mutation($input: ReviseAmountInput!) { reviseAmount(input: $input) { projectId } }",
				Map.of("input", JsonMapper.shared().readTree(input)));
		assertThat(answer.code()).as(answer.body()).isEqualTo("BAD_REQUEST");
		assertThat(field(answer)).as(answer.body()).isEqualTo(field);
		assertThat(answer.errors().path(0).path("message").asString()).contains(chinese);
	}

	private static String field(EdgeClient.Answer answer) {
		return answer.errors().path(0).path("extensions").path("field").toString();
	}

	@Test
	void theFieldIsNamedInEitherLanguage() {
		for (String said : new String[] { "Validation error (WrongType@[x]) : argument 'input.reason' with value 'x' …",
				"参数“input.reason”的值“x”不是有效的“ID”" }) {
			assertThat(DocumentErrors.field(said)).containsExactly("reason");
		}
		assertThat(DocumentErrors.field("类型“Query”没有字段“a”")).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					Expected a value that can be converted to type 'Int' but it was a 'String' | expected a whole number, found text
					Expected a String input, but it was a 'Integer'                            | expected text, found a whole number
					Expected a Boolean input, but it was a 'LinkedHashMap'                     | expected true or false, found an object
					Expected an AST type of 'BooleanValue' but it was a 'NewerValue'           | expected true or false, found something else
					""")
	void englishNamesNoClasses(String said, String plain) {
		assertThat(DocumentErrors.said("Variable 'x' has an invalid value: " + said, Locale.ENGLISH))
			.isEqualTo("Variable 'x' has an invalid value: " + plain);
	}

	@Test
	void whatIsNotKnownInChineseIsNotShownInChinese() {
		assertThat(DocumentErrors.said("Something newer is wrong with 'x'", Locale.CHINESE)).isEqualTo("请求不符合接口约定");
		assertThat(DocumentErrors.said("Variable 'x' has an invalid value: something newer", Locale.CHINESE))
			.isEqualTo("请求不符合接口约定: 变量“x”的值不正确");
		assertThat(DocumentErrors.said(null, Locale.CHINESE)).isEqualTo("请求不符合接口约定");
		assertThat(DocumentErrors.said("Something newer", Locale.ENGLISH)).isEqualTo("Something newer");
	}

	/** A newer version of the library may say something else: then this names it. */
	@ParameterizedTest
	@ValueSource(strings = { "Validation", "Parsing", "Scalars", "Execution", "General" })
	void everyTextOfTheLibraryIsThereInChineseAndItsEnglishIsTheLibrarysOwn(String name) {
		ResourceBundle english = bundle(name, Locale.ENGLISH);
		ResourceBundle chinese = bundle(name, Locale.CHINESE);
		ResourceBundle library = bundle(name, Locale.ROOT);
		assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(new TreeSet<>(library.keySet()));
		for (String key : library.keySet()) {
			assertThat(english.getString(key)).as(key).isEqualTo(library.getString(key));
			String text = chinese.getString(key);
			assertThat(text).as(key).matches("(?s)(?:“|\\p{IsHan}).*").doesNotContain("'");
			assertThat(arguments(library.getString(key))).as(key).containsAll(arguments(text));
			assertThat(ARGUMENT.matcher(text).replaceAll("")).as(key).doesNotContain("{", "}");
		}
	}

	private static ResourceBundle bundle(String name, Locale language) {
		return ResourceBundle.getBundle("i18n." + name, language,
				Objects.requireNonNull(GraphQL.class.getClassLoader()),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	private static Set<String> arguments(String text) {
		return ARGUMENT.matcher(text).results().map((found) -> found.group()).collect(Collectors.toSet());
	}

}
