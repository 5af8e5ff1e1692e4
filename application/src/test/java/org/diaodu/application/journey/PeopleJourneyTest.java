package org.diaodu.application.journey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import org.diaodu.kernel.message.Clause;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Offices, the leading group, the grid, and people from their registration to their
 * erasure, through the whole program; once plainly and once with every message made bytes
 * on its way.
 */
@Clause({ "F-009", "F-010", "F-011", "F-012", "F-041", "F-056", "F-069", "F-088", "F-092" })
class PeopleJourneyTest {

	private static final String ANSWER = " { receipt { commandId logIndex } userErrors { code field message } } }";

	private static final String REGISTER = mutation("registerPerson",
			"personId: $person, name: $name, phone: $phone," + " since: \"2018-01-01\"",
			"$person: ID!, $name: String!, $phone: String");

	private static final String ASSIGN = mutation("assignPost",
			"personId: $person, postId: $post, role: $role," + " unitId: $unit, from: \"2018-03-01\"",
			"$person: ID!, $post: ID!, $role: Role!, $unit: ID!");

	private static final String END = mutation("endPost",
			"personId: $person, postId: $post, on: \"2020-12-31\"," + " reason: \"退休\"", "$person: ID!, $post: ID!");

	private static final String RANK = mutation("conferRank",
			"personId: $person, rank: CITY_DEPUTY," + " from: \"2018-01-01\", documentNo: \"沈委干〔2018〕1号\"",
			"$person: ID!");

	private static final String TRAINING = mutation("recordTraining",
			"personId: $person, course: \"业务培训\"," + " on: \"2018-05-01\", result: \"合格\"", "$person: ID!");

	private static final String MERIT = mutation("recordMerit",
			"personId: $person, kind: AWARD, text: \"先进个人\"," + " documentNo: \"沈政发〔2018〕20号\", on: \"2018-12-31\"",
			"$person: ID!");

	private static final String ERASE = mutation("erasePerson",
			"personId: $person, reason: \"本人申请\"," + " documentNo: \"申请〔2026〕1号\", commandId: $command",
			"$person: ID!, $command: ID");

	private static final String ESTABLISH = mutation("establishProjectOffice",
			"unitId: $unit," + " name: \"项目建设指挥部\", documentNo: \"政发〔2018〕3号\", on: \"2018-03-01\"", "$unit: ID!");

	private static final String LEAD = mutation("appointPrincipalLeader",
			"unitId: $unit, personId: $person," + " from: \"2018-03-01\"", "$unit: ID!, $person: ID!");

	private static final String STAFF = mutation("assignOfficeStaff",
			"unitId: $unit, personId: $person," + " fullTime: true, from: \"2018-03-01\", to: $to",
			"$unit: ID!, $person: ID!, $to: Date");

	private static final String CONVENE = mutation("conveneLeadingGroup",
			"groupId: $group, name: \"领导小组\","
					+ " chairId: $chair, memberIds: [$member], officeUnitId: \"unit-210100-drc\","
					+ " documentNo: \"沈委办〔2018〕1号\", on: \"2018-01-10\"",
			"$group: ID!, $chair: ID!, $member: ID!");

	private static final String CELL = mutation("registerGridCell",
			"cellId: $cell, name: \"一号网格\"," + " parentId: \"unit-210106401\", since: \"2018-03-01\", boundary: ["
					+ " { longitude: \"123.2\", latitude: \"41.7\" }, { longitude: \"123.3\", latitude: \"41.7\" },"
					+ " { longitude: \"123.3\", latitude: $north }]",
			"$cell: ID!, $north: Decimal!");

	private static final String OFFICER = mutation("assignGridOfficer",
			"cellId: $cell, personId: $person," + " from: \"2018-03-01\"", "$cell: ID!, $person: ID!");

	private static final String READINESS = """
			query($at: Long, $asOf: Date) { officeReadiness(kind: DISTRICT, asOf: $asOf, first: 50, awaitIndex: $at) {
				edges { node { unitId unitName office { leader { personId name } staff { personId fullTime } }
					gaps { gap since } } } totalCount basis { logIndex } } }""";

	private static final String CELL_AT = """
			query($at: Long, $asOf: Date) { gridCellAt(longitude: "123.29", latitude: "41.71", asOf: $asOf,
				awaitIndex: $at) { id officer { personId name } vacantSince } }""";

	private static final String RECORD = """
			query($person: ID!, $at: Long) { personRecord(id: $person, awaitIndex: $at) { name erasedOn rank
				entries(first: 20) { edges { node { kind text merit unitName } } totalCount } } }""";

	private static final String PEOPLE = """
			query($at: Long) { people(role: SPECIALIST, unitId: "unit-210106401", asOf: "2019-01-01", first: 50,
				awaitIndex: $at) { edges { node { id name posts { role capabilities } } } } }""";

	private static final String GROUP = """
			query($at: Long) { leadingGroup(awaitIndex: $at) { chair { personId name rank } members { name }
				officeUnitName } }""";

	private static String mutation(String name, String input, String variables) {
		return "mutation(" + variables + ") { " + name + "(input: { " + input + " })" + ANSWER;
	}

	@Nested
	class Plain extends Steps {

		Plain() {
			super(false);
		}

	}

	@Nested
	class Serializing extends Steps {

		Serializing() {
			super(true);
		}

	}

	abstract static class Steps extends Journey {

		Steps(boolean serializing) {
			super(serializing);
		}

		private Api.Session city() {
			return api().as("shifagaiwei");
		}

		private Api.Session tiexi() {
			return api().as("qufagaiju");
		}

		private static long done(Api.Session session, String document, Map<String, ?> variables) {
			return session.done(document, variables).get("receipt").get("logIndex").asLong();
		}

		private void register(String person, String name, String phone) {
			done(city(), REGISTER, Map.of("person", person, "name", name, "phone", phone));
		}

		private static List<JsonNode> nodes(JsonNode connection) {
			List<JsonNode> nodes = new ArrayList<>();
			connection.get("edges").forEach((edge) -> nodes.add(edge.get("node")));
			return nodes;
		}

		@Test
		void aDistrictMakesItsOfficeReadyAndSeesNoOtherDistricts() {
			register("person-qvzhang", "赵区长", "024-10000001");
			register("person-zhuanzhi", "钱专职", "024-10000002");
			Map<String, String> unit = Map.of("unit", "unit-210106");
			assertThat(tiexi().refused(ESTABLISH, Map.of("unit", "unit-210102"))).isEqualTo("OUTSIDE_TERRITORY");
			assertThat(tiexi().refused(LEAD, with(unit, "person", "person-qvzhang")))
				.isEqualTo("OFFICE_NOT_ESTABLISHED");
			long at = done(tiexi(), ESTABLISH, unit);
			JsonNode open = readiness(tiexi(), at);
			assertThat(nodes(open)).hasSize(1);
			assertThat(nodes(open).getFirst().get("gaps")).hasSize(2);

			assertThat(tiexi().refused(STAFF, with(with(unit, "person", "person-zhuanzhi"), "to", "2018-02-28")))
				.isEqualTo("TERM_ENDS_BEFORE_START");
			done(tiexi(), LEAD, with(unit, "person", "person-qvzhang"));
			at = done(tiexi(), STAFF, with(unit, "person", "person-zhuanzhi"));
			JsonNode ready = nodes(readiness(tiexi(), at)).getFirst();
			assertThat(ready.get("gaps")).isEmpty();
			assertThat(ready.get("office").get("leader").get("name").asString()).isEqualTo("赵区长");
			assertThat(readiness(city(), at).get("totalCount").asLong()).isEqualTo(13);
			assertThat(city().refused(ERASE, Map.of("person", "person-zhuanzhi"))).isEqualTo("PERSON_HOLDS_POST");
		}

		private static JsonNode readiness(Api.Session session, long at) {
			return session.ask(READINESS, Map.of("at", at)).get("officeReadiness");
		}

		@Test
		void thereIsOneLeadingGroup() {
			register("person-shizhang", "孙市长", "024-10000003");
			register("person-fushizhang", "李副市长", "024-10000004");
			done(city(), RANK, Map.of("person", "person-shizhang"));
			Map<String, String> wish = Map.of("group", "group-1", "chair", "person-shizhang", "member",
					"person-fushizhang");
			long at = done(city(), CONVENE, wish);
			assertThat(city().refused(CONVENE, with(wish, "group", "group-2"))).isEqualTo("ALREADY_CLAIMED");
			JsonNode group = tiexi().ask(GROUP, Map.of("at", at)).get("leadingGroup");
			assertThat(group.get("chair").get("name").asString()).isEqualTo("孙市长");
			assertThat(group.get("chair").get("rank").asString()).isEqualTo("CITY_DEPUTY");
			assertThat(group.get("members").get(0).get("name").asString()).isEqualTo("李副市长");
		}

		@Test
		void anErasedOfficerIsForgottenEverywhereAndHistoryStays() {
			String name = "欧阳测试名";
			String phone = "024-98765432";
			Map<String, String> person = Map.of("person", "person-0a1b2c3d4e5f");
			register("person-0a1b2c3d4e5f", name, phone);
			done(city(), ASSIGN,
					with(with(with(person, "post", "post-1"), "role", "SPECIALIST"), "unit", "unit-210106401"));
			done(tiexi(), TRAINING, person);
			done(tiexi(), MERIT, person);
			assertThat(tiexi().refused(CELL, Map.of("cell", "cell-1", "north", "41.7")))
				.isEqualTo("GRID_BOUNDARY_INVALID");
			done(tiexi(), CELL, Map.of("cell", "cell-1", "north", "41.8"));
			assertThat(tiexi().refused(OFFICER, Map.of("cell", "cell-1", "person", "person-demo-jianshe")))
				.isEqualTo("GRID_OFFICER_UNFIT");
			long at = done(tiexi(), OFFICER, with(person, "cell", "cell-1"));
			assertThat(cellAt(at, "2019-01-01").get("officer").get("name").asString()).isEqualTo(name);
			JsonNode officer = named(at, "person-0a1b2c3d4e5f");
			assertThat(officer.get("name").asString()).isEqualTo(name);
			assertThat(officer.get("posts").get(0).get("capabilities").get(0).asString())
				.isEqualTo("INTEGRITY_SUPERVISOR");
			assertThat(city().refused(ERASE, person)).isEqualTo("PERSON_HOLDS_POST");
			assertThat(program().database().columnsThatHold(name)).containsExactly("vault.person.name");

			done(city(), END, with(person, "post", "post-1"));
			Map<String, String> erase = with(person, "command", UUID.randomUUID().toString());
			long erasedAt = done(city(), ERASE, erase);
			assertThat(done(city(), ERASE, erase)).isEqualTo(erasedAt);
			assertThat(program().database().columnsThatHold(name)).isEmpty();
			assertThat(program().database().columnsThatHold(phone)).isEmpty();
			assertThat(city().refused(REGISTER, with(with(person, "name", name), "phone", phone)))
				.isEqualTo("PERSON_ERASED");

			String placeholder = "已删除人员 2c3d4e5f";
			assertThat(cellAt(erasedAt, "2019-01-01").get("officer").get("name").asString()).isEqualTo(placeholder);
			assertThat(cellAt(erasedAt, "2021-01-01").get("officer").isNull()).isTrue();
			assertThat(cellAt(erasedAt, "2021-01-01").get("vacantSince").asString()).isEqualTo("2021-01-01");
			assertThat(named(erasedAt, "person-0a1b2c3d4e5f").get("name").asString()).isEqualTo(placeholder);
			JsonNode record = tiexi().ask(RECORD, Map.of("person", "person-0a1b2c3d4e5f", "at", erasedAt))
				.get("personRecord");
			assertThat(record.get("name").asString()).isEqualTo(placeholder);
			assertThat(record.get("entries").get("totalCount").asLong()).isEqualTo(3);
			assertThat(record.get("erasedOn").isNull()).isFalse();
			assertThat(broken()).isZero();
		}

		private JsonNode cellAt(long at, String asOf) {
			return tiexi().ask(CELL_AT, Map.of("at", at, "asOf", asOf)).get("gridCellAt");
		}

		private JsonNode named(long at, String person) {
			return nodes(tiexi().ask(PEOPLE, Map.of("at", at)).get("people")).stream()
				.filter((node) -> node.get("id").asString().equals(person))
				.findFirst()
				.orElseThrow();
		}

		/** Entries of the log whose bytes are no longer those their hash was made of. */
		private long broken() {
			return JdbcClient.create(program().database().owner())
				.sql("SELECT count(*) FROM log.entry e WHERE log.leaf_hash(e) IS DISTINCT FROM e.leaf_hash")
				.query(Long.class)
				.single();
		}

		private static <V> Map<String, V> with(Map<String, ? extends V> variables, String name, V value) {
			Map<String, V> more = new HashMap<>(variables);
			more.put(name, value);
			return more;
		}

	}

}
