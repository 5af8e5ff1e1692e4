package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.kernel.jurisdiction.command.RegisterDepartment;
import org.diaodu.kernel.lifecycle.AuthorityName;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.command.AdoptNodeCatalogue;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.RefusalCode;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Stage;

import static org.assertj.core.api.Assertions.assertThat;

@Clause({ "F-002", "F-071", "F-072", "F-073", "F-074", "F-075", "F-076" })
class NodeCatalogueTest {

	private static final AdoptNodeCatalogue FIRST = (AdoptNodeCatalogue) ReferenceData.nodes().getFirst().command();

	/** What the program starts with, without the units of a larger city. */
	private static final List<NodeDefinition> NODES = FIRST.nodes()
		.stream()
		.map((node) -> with(node, node.code(), node.meaning(), null, node.authorities(), node.families()))
		.toList();

	private final Decision<NodeCatalogue> decision = Decision.of(NodeCatalogue.class, new TestDirectory());

	private static AdoptNodeCatalogue adopt(String version, LocalDate from, List<NodeDefinition> nodes) {
		return new AdoptNodeCatalogue(AdoptNodeCatalogue.CATALOGUE_ID, version, "沈政发〔2019〕1号", "一", from, nodes,
				LocalDate.of(2019, 6, 1));
	}

	private static NodeDefinition with(NodeDefinition node, String code, NodeMeaning meaning, String departmentId,
			List<AuthorityName> authorities, List<Family> families) {
		return new NodeDefinition(code, node.name(), node.stage(), node.phase(), node.permitCodes(), meaning,
				node.evidence(), authorities, departmentId, families, node.gate());
	}

	@Test
	void adoptsLaterVersionsAndLeavesEarlierDaysAlone() {
		AdoptNodeCatalogue first = adopt("2018-7", LocalDate.of(2018, 2, 14), NODES);
		AdoptNodeCatalogue second = adopt("2019", LocalDate.of(2019, 7, 1), NODES.subList(0, 3));
		this.decision.when(People.CITY_COORDINATOR, first).thenRecords(Living.adopted(first));
		Decision.of(NodeCatalogue.class, new TestDirectory())
			.given(Living.adopted(first))
			.when(People.CITY_COORDINATOR, second)
			.thenRecords(Living.adopted(second));
		TestDirectory directory = new TestDirectory();
		directory.with(Living.adopted(first)).with(Living.adopted(second));
		assertThat(directory.catalogues().nodesOn(LocalDate.of(2017, 1, 1))).isEqualTo(Living.adopted(first));
		assertThat(directory.catalogues().nodesOn(LocalDate.of(2019, 6, 30))).isEqualTo(Living.adopted(first));
		assertThat(directory.catalogues().nodesOn(LocalDate.of(2019, 7, 1))).isEqualTo(Living.adopted(second));
	}

	@Test
	void takesTheSameAgainAndRefusesOthersUnderItsNameOrForItsDays() {
		AdoptNodeCatalogue first = adopt("2018-7", LocalDate.of(2018, 2, 14), NODES);
		this.decision.given(Living.adopted(first)).when(People.CITY_COORDINATOR, first).thenRecordsNothing();
		given(first).when(People.CITY_COORDINATOR, adopt("2018-7", LocalDate.of(2018, 2, 14), NODES.subList(0, 3)))
			.thenRefuses(LifecycleRefusal.NODE_CATALOGUE_VERSION_EXISTS, "version");
		given(first).when(People.CITY_COORDINATOR, adopt("2018-8", LocalDate.of(2018, 2, 14), NODES))
			.thenRefuses(LifecycleRefusal.NODE_CATALOGUE_NOT_LATER, "effectiveFrom");
		AdoptNodeCatalogue today = adopt("2019", LocalDate.of(2019, 6, 1), NODES);
		given(first).when(People.CITY_COORDINATOR, today).thenRecords(Living.adopted(today));
		given(first).when(People.CITY_COORDINATOR, adopt("2019", LocalDate.of(2019, 5, 31), NODES))
			.thenRefuses(LifecycleRefusal.NODE_CATALOGUE_NOT_AHEAD, "effectiveFrom");
	}

	private static Decision<NodeCatalogue> given(AdoptNodeCatalogue first) {
		return Decision.of(NodeCatalogue.class, new TestDirectory()).given(Living.adopted(first));
	}

	@Test
	void isAdoptedByTheCityAlone() {
		this.decision.when(People.TIEXI_MANAGER, adopt("2019", LocalDate.of(2019, 7, 1), NODES))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
	}

	static Stream<Arguments> unfit() {
		return Stream.of(
				unfit(LifecycleRefusal.NODE_CODE_TWICE, "nodes.1.code",
						(node) -> with(node, NODES.getFirst().code(), node.meaning(), null, node.authorities(),
								node.families())),
				unfit(LifecycleRefusal.NODE_MEANING_TWICE, "nodes.2.meaning",
						(node) -> with(node, node.code(), NodeMeaning.COMPANY_REGISTERED, null, node.authorities(),
								node.families())),
				unfit(CommonRefusal.VALUE_REQUIRED, "nodes.1.families",
						(node) -> with(node, node.code(), node.meaning(), null, node.authorities(), List.of())),
				unfit(CommonRefusal.VALUE_REQUIRED, "nodes.1.code",
						(node) -> with(node, "", node.meaning(), null, node.authorities(), node.families())),
				unfit(JurisdictionRefusal.UNIT_UNKNOWN, "nodes.1.departmentId",
						(node) -> with(node, node.code(), node.meaning(), "unit-none", node.authorities(),
								node.families())),
				unfit(LifecycleRefusal.NODE_AUTHORITIES_UNORDERED, "nodes.1.authorities.1.from",
						(node) -> with(node, node.code(), node.meaning(), null,
								List.of(new AuthorityName("商务局", LocalDate.of(2019, 1, 1)),
										new AuthorityName("外经贸局", LocalDate.of(2018, 1, 1))),
								node.families())));
	}

	private static Arguments unfit(RefusalCode reason, String field, UnaryOperator<NodeDefinition> spoiled) {
		return Arguments.of(reason, field, spoiled);
	}

	@ParameterizedTest
	@MethodSource("unfit")
	void refusesNodesThatDoNotFitEachOther(RefusalCode reason, String field, UnaryOperator<NodeDefinition> spoiled) {
		List<NodeDefinition> nodes = new ArrayList<>(NODES);
		nodes.set(1, spoiled.apply(nodes.get(1)));
		this.decision.when(People.CITY_COORDINATOR, adopt("2019", LocalDate.of(2019, 7, 1), nodes))
			.thenRefuses(reason, field);
	}

	@Test
	void whatTheProgramStartsWithHasEveryNodeOfTheFiveStages() {
		assertThat(NODES).extracting(NodeDefinition::code)
			.contains("1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "2.8",
					"2.9", "3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "4.1", "4.2", "4.3", "4.4", "5.1", "5.2",
					"5.3", "5.4");
		for (Stage stage : Stage.values()) {
			assertThat(NODES).as(stage.name()).anyMatch((node) -> node.stage() == stage && node.gate());
		}
		Set<NodeMeaning> meant = new HashSet<>(NODES.stream().map(NodeDefinition::meaning).toList());
		assertThat(meant).containsExactlyInAnyOrder(NodeMeaning.values());
		assertThat(NODES.stream().flatMap((node) -> node.permitCodes().stream())).containsExactlyInAnyOrder(
				"project-filing", "project-approval-enterprise", "project-approval-government", "land-preview",
				"eia-book", "eia-table", "energy-review", "land-planning-permit", "construction-planning-permit",
				"drawing-review", "work-permit", "planning-verification");
	}

	@Test
	void everyDepartmentOfTheFirstCatalogueIsOneOfTheCity() {
		Set<String> departments = new HashSet<>(ReferenceData.shenyang()
			.stream()
			.map(ReferenceData.Item::command)
			.filter(RegisterDepartment.class::isInstance)
			.map((command) -> ((RegisterDepartment) command).unitId())
			.toList());
		assertThat(FIRST.nodes().stream().map(NodeDefinition::departmentId).filter((id) -> id != null)).isNotEmpty()
			.allMatch(departments::contains);
	}

	@Test
	void namesAnAuthorityAsItWasCalledOnTheDay() {
		NodeDefinition negotiation = FIRST.nodes().getFirst();
		assertThat(negotiation.authorities()).extracting(AuthorityName::name).containsExactly("外经贸局", "商务局");
		assertThat(Arrays.stream(Family.values()).filter(negotiation.families()::contains))
			.containsExactly(Family.ENTERPRISE);
	}

}
