package org.diaodu.application;

import java.util.List;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.NullMarked;

import org.springframework.context.annotation.Profile;

import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.EventName;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** What may know what. A rule that matches nothing fails. */
@AnalyzeClasses(packages = "org.diaodu", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

	private static final String KERNEL = "org.diaodu.kernel..";

	private static final String COMMAND = "org.diaodu.command..";

	private static final String QUERY = "org.diaodu.query..";

	private static final String EDGE = "org.diaodu.query.graphql..";

	private static final String APPLICATION = "org.diaodu.application..";

	/**
	 * Both draw how long to wait before trying again, so that what clashed does not clash
	 * again; nothing that is recorded depends on it.
	 */
	private static final Set<String> SPREAD_RETRIES = Set.of("org.diaodu.command.ledger.GatewaySender",
			"org.diaodu.command.log.LogConfiguration");

	@ArchTest
	static final ArchRule kernelKnowsNoFrameworkButThreeAnnotations = classes().that()
		.resideInAPackage(KERNEL)
		.should()
		.onlyDependOnClassesThat(DescribedPredicate.or(
				JavaClass.Predicates.resideInAnyPackage("java..", KERNEL, "org.jspecify.annotations..",
						"com.fasterxml.jackson.annotation.."),
				JavaClass.Predicates.type(Revision.class),
				JavaClass.Predicates.type(org.axonframework.modelling.command.TargetAggregateIdentifier.class)));

	@ArchTest
	static final ArchRule commandSideKnowsNothingOfQuerySideOrProgram = noClasses().that()
		.resideInAPackage(COMMAND)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(QUERY, APPLICATION, "graphql..", "org.springframework.graphql..",
				"org.springframework.security..", "org.springframework.web..");

	@ArchTest
	static final ArchRule querySideKnowsNothingOfCommandSideOrProgram = noClasses().that()
		.resideInAPackage(QUERY)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(COMMAND, APPLICATION);

	@ArchTest
	static final ArchRule edgeKnowsKernelAndGatewaysOnly = noClasses().that()
		.resideInAPackage(EDGE)
		.should()
		.dependOnClassesThat(DescribedPredicate.or(
				JavaClass.Predicates.resideInAPackage(QUERY)
					.and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(EDGE))),
				JavaClass.Predicates.resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..",
						"org.axonframework.eventsourcing..", "org.axonframework.eventhandling..")));

	@ArchTest
	static final ArchRule edgeNeverBlocksOnACommand = noClasses().that()
		.resideInAPackage(EDGE)
		.should()
		.callMethodWhere(DescribedPredicate.describe("CommandGateway.sendAndWait",
				(call) -> call.getTarget().getName().equals("sendAndWait")
						&& call.getTarget().getOwner().isAssignableTo(CommandGateway.class)));

	@ArchTest
	static final ArchRule featuresOfTheCommandSideAreFreeOfCycles = slices().matching("org.diaodu.command.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule featuresOfTheQuerySideAreFreeOfCycles = slices().matching("org.diaodu.query.(*)..")
		.should()
		.beFreeOfCycles();

	/**
	 * Two ledgers, never mixed (统计法 6, 37): neither side of one can even name the other.
	 */
	@ArchTest
	static final ArchRule officialStatisticsKnowNothingOfTheDispatchLedger = noClasses().that()
		.resideInAPackage("org.diaodu..statistics..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.diaodu..progress..");

	@ArchTest
	static final ArchRule theDispatchLedgerKnowsNothingOfOfficialStatistics = noClasses().that()
		.resideInAPackage("org.diaodu..progress..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.diaodu..statistics..");

	@ArchTest
	static final ArchRule eventsAreNamedRevisedRecords = classes().that()
		.areAssignableTo(DomainEvent.class)
		.and()
		.areNotInterfaces()
		.should()
		.beRecords()
		.andShould()
		.beAnnotatedWith(Revision.class)
		.andShould()
		.beAnnotatedWith(EventName.class)
		.andShould()
		.resideInAPackage("org.diaodu.kernel.*.event");

	/**
	 * {@code System.nanoTime} is not among them: it measures waits and tells no time of
	 * day.
	 */
	@ArchTest
	static final ArchRule timeAndIdsComeFromTheirSources = noClasses().that()
		.resideInAnyPackage(KERNEL, COMMAND, QUERY)
		.and()
		.areNotAssignableTo(DescribedPredicate.describe("those that spread retries",
				(type) -> SPREAD_RETRIES.contains(type.getName())))
		.should(ReadTheMachine.CONDITION);

	@ArchTest
	static void timeAndIdsComeFromTheirSourcesSeesEveryOtherSource(JavaClasses ignored) {
		JavaClasses sources = new ClassFileImporter().importClasses(OtherSources.class);
		List<String> seen = noClasses().should(ReadTheMachine.CONDITION)
			.evaluate(sources)
			.getFailureReport()
			.getDetails();
		assertThat(seen).hasSize(OtherSources.COUNT);
	}

	@ArchTest
	static final ArchRule onlyTheProgramKnowsInWhichRoleItRuns = noClasses().that()
		.resideInAnyPackage(KERNEL, COMMAND, QUERY)
		.should()
		.beAnnotatedWith(Profile.class)
		.orShould()
		.dependOnClassesThat()
		.resideInAnyPackage("org.axonframework.axonserver..", "org.axonframework.modelling.saga..",
				"org.axonframework.deadline..");

	@ArchTest
	static final ArchRule noReflectiveSerializer = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.thoughtworks.xstream..", "org.axonframework.serialization.xml..",
				"org.axonframework.serialization.json..", "org.axonframework.serialization.jackson3..");

	@ArchTest
	static final ArchRule fieldsAreNotPublic = fields().that()
		.areDeclaredInClassesThat()
		.resideInAPackage("org.diaodu..")
		.and()
		.areNotStatic()
		.should()
		.notHaveModifier(JavaModifier.PUBLIC);

	@ArchTest
	static final ArchRule packagesSayWhatMayBeNull = classes()
		.should(new ArchCondition<>("be in a null-marked package") {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				JavaPackage owner = type.getPackage();
				if (!owner.isAnnotatedWith(NullMarked.class)) {
					events.add(SimpleConditionEvent.violated(type, owner.getName() + " is not null-marked"));
				}
			}

		});

}
