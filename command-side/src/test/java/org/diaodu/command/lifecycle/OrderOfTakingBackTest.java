package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.command.AchieveNode;
import org.diaodu.kernel.lifecycle.command.LifecycleCommand;
import org.diaodu.kernel.lifecycle.command.ReopenNode;
import org.diaodu.kernel.lifecycle.event.StartStated;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectStageChanged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.command.lifecycle.Living.DAY;
import static org.diaodu.command.lifecycle.Living.ID;
import static org.diaodu.command.lifecycle.Living.TODAY;

/**
 * In whatever order nodes are told of and taken back: the stage is the furthest of what
 * people stated and what nodes still prove, and nobody has stated a start but they.
 */
@Clause("F-077")
class OrderOfTakingBackTest {

	private static final Map<String, AchieveNode> REACHED = Map.of("3.4", reached("3.4", EvidenceKind.SITE_PHOTO, 1),
			"4.2", reached("4.2", EvidenceKind.ACCEPTANCE_RECORD, 2), "5.2", reached("5.2", EvidenceKind.REPORT, 3));

	private static final Map<String, Stage> PROVES = Map.of("3.4", Stage.CONSTRUCTION, "4.2", Stage.ACCEPTANCE, "5.2",
			Stage.OPERATION);

	private static final List<List<String>> ORDERS = List.of(List.of("3.4", "4.2", "5.2"), List.of("3.4", "5.2", "4.2"),
			List.of("4.2", "3.4", "5.2"), List.of("4.2", "5.2", "3.4"), List.of("5.2", "3.4", "4.2"),
			List.of("5.2", "4.2", "3.4"));

	private static AchieveNode reached(String code, EvidenceKind kind, int months) {
		LocalDate on = DAY.plusMonths(months);
		return new AchieveNode(ID, code, List.of(new NodeEvidence(kind, "沈铁建报〔2019〕1号")), "补报", on);
	}

	@ParameterizedTest
	@EnumSource(names = { "ATTRACTION", "PERMITS", "CONSTRUCTION" })
	void decidesNothing(Stage said) {
		for (List<String> told : ORDERS) {
			for (List<String> back : ORDERS) {
				List<Object> events = new ArrayList<>(List.of(Living.events(Family.ENTERPRISE, said)));
				if (said == Stage.CONSTRUCTION) {
					events.add(new StartStated(ID, true, null, List.of(), DAY));
				}
				for (String code : told) {
					events = after(events, REACHED.get(code));
				}
				assertThat(stage(events, said)).isEqualTo(Stage.OPERATION);
				List<String> reached = new ArrayList<>(told);
				// A node is taken back after those that follow it.
				while (!reached.isEmpty()) {
					int before = reached.size();
					for (String code : back) {
						List<Object> then = after(events, new ReopenNode(ID, code, "误报", TODAY));
						if (then.size() > events.size()) {
							events = then;
							reached.remove(code);
							assertThat(stage(events, said)).as("%s, back %s: %s", told, back, reached)
								.isEqualTo(furthest(said, reached));
						}
					}
					assertThat(reached).hasSizeLessThan(before);
				}
				assertThat(isStated(events)).as("%s, back %s", told, back).isEqualTo(said == Stage.CONSTRUCTION);
			}
		}
	}

	private static Stage furthest(Stage said, List<String> reached) {
		return reached.stream().map(PROVES::get).reduce(said, (one, other) -> (one.compareTo(other) < 0) ? other : one);
	}

	private static List<Object> after(List<Object> events, LifecycleCommand command) {
		return Decision.of(Lifecycle.class, Living.directory())
			.given(events.toArray())
			.when(People.ZONE_SPECIALIST, command)
			.recorded(ID);
	}

	private static Stage stage(List<Object> events, Stage said) {
		Stage stage = said;
		for (Object event : events) {
			stage = (event instanceof ProjectStageChanged it) ? it.after() : stage;
		}
		return stage;
	}

	private static boolean isStated(List<Object> events) {
		boolean stated = false;
		for (Object event : events) {
			stated = (event instanceof StartStated it) ? it.stated() : stated;
		}
		return stated;
	}

}
