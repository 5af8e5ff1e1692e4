package org.diaodu.command.notice;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.notice.NoticeKind;
import org.diaodu.kernel.notice.NoticeTexts;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.ObstacleRight;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.UrgeCause;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;
import org.diaodu.kernel.obstacle.event.ObstacleAssigned;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionRequested;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleMoved;
import org.diaodu.kernel.obstacle.event.ObstaclePaused;
import org.diaodu.kernel.obstacle.event.ObstacleRated;
import org.diaodu.kernel.obstacle.event.ObstacleResumed;
import org.diaodu.kernel.obstacle.event.ObstacleReturned;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionClaimed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionConfirmed;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleSupervised;
import org.diaodu.kernel.obstacle.event.ObstacleUnitVacated;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;
import org.diaodu.kernel.project.Family;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of who is told of what, as it is: {@code who-is-told.txt} has a line for
 * every event of an obstacle, and for what is told of projects.
 * {@code -Dwho-is-told=update} writes it.
 */
@Clause({ "F-117", "F-118", "F-119", "F-120", "F-121", "F-123", "F-125", "F-128", "F-137" })
class WhoIsToldTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private static final String NUMBER = "SZ1906210106020400001" + "8";

	private static final String FILE = "src/test/resources/org/diaodu/command/notice/who-is-told.txt";

	@Test
	void everyEventIsToldAsTheTableSays() throws IOException {
		List<String> lines = new ArrayList<>();
		obstacleEvents().forEach((event) -> lines.addAll(lines(event, tellings(event))));
		lines.addAll(lines("ObstacleSolutionConfirmed supervised", confirmedUnderSupervision()));
		lines.addAll(lines("SupervisionLetterIssued not sorted", letterAboutWhatIsNot("sorted")));
		lines.addAll(lines("SupervisionLetterIssued not handed over", letterAboutWhatIsNot("handed over")));
		lines.addAll(lines("SupervisionLetterIssued not going on", letterAboutWhatIsNot("going on")));
		lines.addAll(lines("ObstacleLimitPassed OBSTACLE_RESPONSE bound", notAcceptedThoughBound()));
		lines.addAll(lines("ObstacleMoved owner linked", moved("owner", null)));
		lines.addAll(lines("ObstacleMoved owner linked, leaders were to confirm", moved("owner", Arbiter.LEADER)));
		lines.addAll(lines("ObstacleMoved to be concluded", movedUnderSupervision()));
		lines.addAll(lines("ObstacleUnitVacated nobody sorts", sortersLeft()));
		ProjectTellings.TOLD.stream()
			.sorted(Comparator.comparing(Class::getSimpleName))
			.map((type) -> (DomainEvent) sample(type, null))
			.forEach((event) -> lines.addAll(lines(event, tellings(event))));
		String table = String.join("\n", lines) + "\n";
		if ("update".equals(System.getProperty("who-is-told"))) {
			Files.writeString(Path.of(FILE), table);
		}
		try (InputStream resource = Files.newInputStream(Path.of(FILE))) {
			assertThat(table).isEqualTo(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	@Test
	void everyTextSaysAllItHasToAndEveryKindIsUsed() {
		List<Telling> all = Stream
			.of(obstacleEvents().flatMap((event) -> tellings(event).stream()), confirmedUnderSupervision().stream(),
					letterAboutWhatIsNot("sorted").stream(), letterAboutWhatIsNot("handed over").stream(),
					letterAboutWhatIsNot("going on").stream(), moved("owner", Arbiter.LEADER).stream(),
					movedUnderSupervision().stream(), sortersLeft().stream(),
					ProjectTellings.TOLD.stream()
						.flatMap((type) -> tellings((DomainEvent) sample(type, null)).stream()))
			.flatMap((tellings) -> tellings)
			.toList();
		assertThat(all.stream().map(Telling::kind).distinct()).containsExactlyInAnyOrder(NoticeKind.values());
		for (Telling telling : all) {
			Map<String, String> arguments = new java.util.HashMap<>(telling.arguments());
			arguments.putAll(Map.of("project", "罐厂", "number", "SZ-1", "due", "2019-06-20"));
			for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
				assertThat(NoticeTexts.render(telling.kind(), arguments, language)).as(telling.kind().name())
					.doesNotContain("{", "—")
					.isNotEqualTo(telling.kind().name())
					.contains("罐厂");
				assertThat(NoticeTexts.title(telling.kind(), language)).isNotBlank().doesNotContain(".");
			}
			String chinese = NoticeTexts.render(telling.kind(), arguments, Locale.CHINESE);
			assertThat(chinese).as("no constants in a text").doesNotContainPattern("[A-Z]+_[A-Z]+|BLUE|RED|CITY|START");
		}
	}

	private static List<Telling> tellings(DomainEvent event) {
		if (event instanceof ObstacleEvent it) {
			KnownMatter matter = new KnownMatter();
			matter.leadUnitId = "lead";
			matter.withItsLead = true;
			if (it instanceof ObstacleUrged urged && !urged.ended().getFirst().key().equals("key")) {
				// The step that is urged was found late before.
				matter.evolve((ObstacleEvent) sample(ObstacleLimitPassed.class, ClockKind.OBSTACLE_SORT));
			}
			matter.evolve(it);
			return new ObstacleTellings(matter).of(it);
		}
		ConcernedProject project = new ConcernedProject();
		project.majorYears.add(DAY.getYear());
		return new ProjectTellings(project).of(event);
	}

	/** Whatever day came behind it, an urging names the one that passed. */
	@Test
	void anUrgingAboutADayThatPassedNamesThatDay() {
		KnownMatter matter = new KnownMatter();
		matter.leadUnitId = "lead";
		matter.withItsLead = true;
		matter.evolve((ObstacleEvent) sample(ObstacleLimitPassed.class, ClockKind.OBSTACLE_DUE));
		assertThat(matter.dueOn).as("what its tier has left").isEqualTo(DAY.plusDays(3));
		for (UrgeCause cause : List.of(UrgeCause.DUE, UrgeCause.AFTER_DUE)) {
			assertThat(urged(matter, cause)).containsEntry("due", DAY.toString());
		}
		assertThat(urged(matter, UrgeCause.HALF)).as("of the present one").doesNotContainKey("due");
	}

	/**
	 * A letter of supervision asks for an answer by its day, and that is no day to solve.
	 */
	@Test
	@Clause("F-121")
	void theNoticeOfALetterOfSupervisionSaysWhatTheLetterSays() {
		KnownMatter matter = new KnownMatter();
		assertThat(noticeOfALetter(matter)).as("not sorted")
			.contains("请立即分拣", "2019-06-03 前书面答复")
			.doesNotContain("办结", "期限");
		matter.evolve((ObstacleEvent) sample(ObstacleSorted.class, Deadline.on(DAY.plusDays(7))));
		matter.awaits = null;
		assertThat(noticeOfALetter(matter)).as("not handed over")
			.contains("请立即交办牵头单位", "2019-06-03 前书面答复", "办理期限 2019-06-10")
			.doesNotContain("办结");
		matter.evolve((ObstacleEvent) sample(ObstacleAssigned.class, null));
		assertThat(noticeOfALetter(matter)).contains("请于 2019-06-03 前书面答复", "办理期限 2019-06-10")
			.doesNotContain("办结", "交办");
		matter.evolve((ObstacleEvent) sample(ObstaclePaused.class, null));
		assertThat(noticeOfALetter(matter)).as("in a standstill")
			.contains("挂起中,办理期限恢复后顺延", "2019-06-03 前书面答复")
			.doesNotContain("2019-06-10");
		matter.evolve((ObstacleEvent) sample(ObstacleResumed.class, null));
		matter.evolve((ObstacleEvent) sample(ObstacleLimitPassed.class, ClockKind.OBSTACLE_DUE));
		matter.awaits = SolvingTier.CITY;
		assertThat(noticeOfALetter(matter)).as("not the day by which a government decides").contains("办理期限 2019-06-03");
	}

	/** Each is told its own day: who must decide, and who it was bound to. */
	@Test
	@Clause({ "F-120", "F-121", "F-128" })
	void aNoticeNamesTheDayOfWhoeverItIsFor() {
		KnownMatter matter = new KnownMatter();
		matter.leadUnitId = "lead";
		matter.withItsLead = true;
		matter.evolve((ObstacleEvent) sample(GovernmentDecisionRecorded.class, Deadline.on(DAY)));
		matter.evolve(passed(DAY, DAY.plusDays(30)));
		matter.awaits = SolvingTier.CITY;
		for (UrgeCause cause : List.of(UrgeCause.HALF, UrgeCause.DAY_BEFORE, UrgeCause.MANUAL)) {
			assertThat(urged(matter, cause)).containsEntry("due", DAY.plusDays(30).toString());
		}
		matter.evolve(passed(DAY.plusDays(30), DAY.plusDays(60)));
		assertThat(urged(matter, UrgeCause.DUE)).containsEntry("due", DAY.plusDays(30).toString());
		assertThat(urged(matter, UrgeCause.AFTER_DUE)).as("which has days, whoever let the one before pass")
			.containsEntry("due", DAY.plusDays(60).toString());
		assertThat(new ObstacleTellings(matter).of((ObstacleEvent) sample(SupervisionLetterIssued.class, null))
			.getFirst()
			.arguments()).as("of the unit").containsEntry("due", DAY.toString());
		matter.evolve((ObstacleEvent) sample(GovernmentDecisionRecorded.class, Deadline.on(DAY.plusDays(90))));
		assertThat(urged(matter, UrgeCause.HALF)).as("the present one").doesNotContainKey("due");
	}

	private static ObstacleLimitPassed passed(LocalDate day, LocalDate next) {
		return new ObstacleLimitPassed("obstacle-1", ClockKind.OBSTACLE_DUE, "", day, "lead",
				List.of(new DueClock(ClockKind.OBSTACLE_DUE, "", Deadline.on(next))), List.of(), day.plusDays(1), null);
	}

	private static String noticeOfALetter(KnownMatter matter) {
		Telling telling = new ObstacleTellings(matter).of((ObstacleEvent) sample(SupervisionLetterIssued.class, null))
			.getFirst();
		Map<String, String> arguments = new java.util.HashMap<>(telling.arguments());
		arguments.putAll(Map.of("project", "罐厂", "number", "SZ-1"));
		if (matter.dueOn != null) {
			arguments.putIfAbsent("due", matter.dueOn.toString());
		}
		assertThat(NoticeTexts.render(telling.kind(), arguments, Locale.ENGLISH)).contains("2019-06-03")
			.doesNotContain("solved", "—");
		return NoticeTexts.render(telling.kind(), arguments, Locale.CHINESE);
	}

	private static Map<String, String> urged(KnownMatter matter, UrgeCause cause) {
		return new ObstacleTellings(matter)
			.of(new ObstacleUrged("obstacle-1", 3, cause, "lead", true, "CB-3", null, List.of(), List.of(), DAY))
			.getFirst()
			.arguments();
	}

	/** An inspector of the city had opened its supervision. */
	private static List<Telling> confirmedUnderSupervision() {
		KnownMatter matter = new KnownMatter();
		matter.leadUnitId = "lead";
		matter.withItsLead = true;
		matter.evolve((ObstacleEvent) sample(ObstacleSupervised.class, null),
				People.acting("person-inspector", Role.INSPECTOR, TestDirectory.CITY));
		ObstacleEvent confirmed = (ObstacleEvent) sample(ObstacleSolutionConfirmed.class, Arbiter.SORTER);
		matter.evolve(confirmed);
		return new ObstacleTellings(matter).of(confirmed);
	}

	/** Nobody leads it yet, or whoever does did not get it. */
	private static List<Telling> letterAboutWhatIsNot(String done) {
		KnownMatter matter = new KnownMatter();
		matter.leadUnitId = done.equals("sorted") ? null : "lead";
		matter.paused = done.equals("going on");
		matter.withItsLead = matter.paused;
		return new ObstacleTellings(matter).of((ObstacleEvent) sample(SupervisionLetterIssued.class, null));
	}

	/** Of what a government bound, and nobody else may be given. */
	private static List<Telling> notAcceptedThoughBound() {
		KnownMatter matter = new KnownMatter();
		matter.leadUnitId = "lead";
		matter.withItsLead = true;
		matter.tier = SolvingTier.DISTRICT;
		matter.bound = true;
		ObstacleEvent passed = (ObstacleEvent) sample(ObstacleLimitPassed.class, ClockKind.OBSTACLE_RESPONSE);
		matter.evolve(passed);
		return new ObstacleTellings(matter).of(passed);
	}

	/** It is another owner's; who was to confirm what was claimed, where it was. */
	private static List<Telling> moved(String ownerCode, Arbiter toConfirm) {
		KnownMatter matter = new KnownMatter();
		matter.leadUnitId = "lead";
		matter.withItsLead = true;
		if (toConfirm != null) {
			matter.evolve((ObstacleEvent) sample(ObstacleSolutionClaimed.class, toConfirm));
		}
		ObstacleMoved moved = new ObstacleMoved("obstacle-1", site("district", null), site("district", ownerCode),
				"sorting", null, null, (toConfirm != null) ? Arbiter.REPORTERS : null, null, DAY,
				(toConfirm != null) ? List.of(new DueClock(ClockKind.OBSTACLE_CONFIRMATION, "", Deadline.on(DAY)),
						new DueClock(ClockKind.OBSTACLE_SILENCE, "", Deadline.on(DAY))) : null);
		matter.evolve(moved);
		return new ObstacleTellings(matter).of(moved);
	}

	/** It is gone, and its supervision to be concluded. */
	private static List<Telling> movedUnderSupervision() {
		KnownMatter matter = new KnownMatter();
		matter.leadUnitId = "lead";
		matter.withItsLead = true;
		matter.supervised = true;
		matter.evolve((ObstacleEvent) sample(ObstacleSolutionConfirmed.class, Arbiter.SORTER));
		ObstacleMoved moved = new ObstacleMoved("obstacle-1", site("here", null), site("there", null), "sorting",
				Arbiter.SORTER, null, null, Arbiter.SORTER, DAY, null);
		matter.evolve(moved);
		return new ObstacleTellings(matter).of(moved);
	}

	private static ObstacleSite site(String districtId, String ownerCode) {
		return new ObstacleSite(Family.ENTERPRISE, null, districtId, "zone of " + districtId, null, null, ownerCode);
	}

	private static List<Telling> sortersLeft() {
		KnownMatter matter = new KnownMatter();
		ObstacleEvent left = new ObstacleUnitVacated("obstacle-1", "sorting", DAY, DAY, ObstacleRight.SORT);
		matter.evolve(left);
		return new ObstacleTellings(matter).of(left);
	}

	private static List<String> lines(DomainEvent event, List<Telling> tellings) {
		String name = event.getClass().getSimpleName()
				+ ((event instanceof ObstacleLimitPassed passed) ? " " + passed.kind() : "")
				+ ((event instanceof ObstacleSolutionClaimed claimed) ? " " + claimed.confirmedBy() : "")
				+ ((event instanceof ObstacleSolutionConfirmed confirmed) ? " " + confirmed.decidedBy() : "")
				+ ((event instanceof ObstacleExtensionRequested asked) ? " " + asked.decidedBy() : "")
				+ ((event instanceof ObstacleUrged urged) ? " " + urged.cause() : "")
				+ ((event instanceof ObstacleReturned returned) ? " " + returned.decidedBy() : "")
				+ ((event instanceof ObstacleRated rated) ? (rated.low() ? " low" : " well") : "");
		return lines(name, tellings);
	}

	private static List<String> lines(String name, List<Telling> tellings) {
		if (tellings.isEmpty()) {
			return List.of(name + ": nobody");
		}
		return tellings.stream()
			.map((telling) -> name + ": " + telling.kind() + " -> "
					+ telling.audiences().stream().map(WhoIsToldTest::word).collect(Collectors.joining(", ")))
			.toList();
	}

	private static String word(Audience audience) {
		String values = Arrays.stream(audience.getClass().getRecordComponents()).map((part) -> {
			try {
				return String.valueOf(part.getAccessor().invoke(audience));
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(ex);
			}
		}).collect(Collectors.joining(", "));
		return audience.getClass().getSimpleName() + (values.isEmpty() ? "" : "(" + values + ")");
	}

	/** Every event of an obstacle; those that mean several things, in each meaning. */
	private static Stream<ObstacleEvent> obstacleEvents() {
		return leaves(ObstacleEvent.class).sorted(Comparator.comparing(Class::getSimpleName)).flatMap((type) -> {
			if (type == ObstacleLimitPassed.class) {
				return Arrays.stream(ClockKind.values())
					.filter((kind) -> kind.name().startsWith("OBSTACLE_"))
					.map((kind) -> (ObstacleEvent) sample(type, kind));
			}
			if (type == ObstacleSolutionClaimed.class || type == ObstacleExtensionRequested.class
					|| type == ObstacleSolutionConfirmed.class || type == ObstacleReturned.class) {
				return Arrays.stream(Arbiter.values()).map((arbiter) -> (ObstacleEvent) sample(type, arbiter));
			}
			if (type == ObstacleRated.class) {
				return Stream.of(true, false).map((low) -> (ObstacleEvent) sample(type, low));
			}
			if (type == ObstacleUrged.class) {
				return Stream.of((ObstacleEvent) sample(type, UrgeCause.MANUAL), (ObstacleEvent) sample(type,
						new ClockRef(ClockKind.OBSTACLE_STEP_URGING, ClockKind.OBSTACLE_SORT.name())));
			}
			if (type == ObstacleMoved.class) {
				return Stream.of(new ObstacleMoved("obstacle-1", site("here", null), site("there", null), "sorting",
						null, null, null, null, DAY, null));
			}
			if (type == ObstacleUnitVacated.class) {
				return Stream.of(new ObstacleUnitVacated("obstacle-1", "unitId", DAY, DAY, null));
			}
			return Stream.of((ObstacleEvent) sample(type, null));
		});
	}

	private static Stream<Class<?>> leaves(Class<?> sealed) {
		return sealed.isRecord() ? Stream.of(sealed)
				: Arrays.stream(sealed.getPermittedSubclasses()).flatMap(WhoIsToldTest::leaves);
	}

	/**
	 * An instance with every value present.
	 * @param given a value to take where its type fits
	 */
	private static Object sample(Class<?> type, Object given) {
		RecordComponent[] parts = type.getRecordComponents();
		Object[] values = Arrays.stream(parts)
			.map((part) -> value(part.getName(), part.getGenericType(), given))
			.toArray();
		try {
			Constructor<?> constructor = type
				.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new));
			return constructor.newInstance(values);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("no sample of " + type, ex);
		}
	}

	private static Object value(String name, Type generic, Object given) {
		if (generic instanceof ParameterizedType list) {
			Class<?> of = (Class<?>) list.getActualTypeArguments()[0];
			return (of == DueClock.class) ? Arrays.stream(ClockKind.values())
				.map((kind) -> new DueClock(kind, "", Deadline.on(DAY.plusDays(3))))
				.toList() : List.of(value(name, of, given));
		}
		Class<?> type = (Class<?>) generic;
		if (given != null && (type.isInstance(given) || (type == boolean.class && given instanceof Boolean))) {
			return given;
		}
		if (type.isEnum()) {
			return type.getEnumConstants()[type.getEnumConstants().length - 1];
		}
		if (type == Deadline.class) {
			return Deadline.on(DAY);
		}
		return switch (type.getSimpleName()) {
			case "String" -> name.toLowerCase(Locale.ROOT).endsWith("number") && !name.equals("letterNumber")
					&& !name.equals("orderNumber") && !name.equals("noticeNumber") ? NUMBER : name;
			case "LocalDate" -> DAY;
			case "int", "Integer" -> 2;
			case "boolean", "Boolean" -> true;
			default -> sample(type, given);
		};
	}

}
