package org.diaodu.command.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

import org.diaodu.command.DecidingProcess;
import org.diaodu.command.MovableClock;
import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.lifecycle.command.PlanNodes;
import org.diaodu.kernel.lifecycle.event.NodeMissed;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.testing.TestDatabase;

/** A database with clocks on it, and processes that let them ring. */
final class ClockFixture implements AutoCloseable {

	static final LocalDate TODAY = LocalDate.of(2018, 3, 1);

	final MovableClock clock = MovableClock.on(TODAY);

	final TestDatabase database = TestDatabase.with("log", "vault", "command");

	private final List<DecidingProcess> processes = new ArrayList<>();

	DecidingProcess process() {
		return process(16, (gateway) -> gateway);
	}

	DecidingProcess process(int parallel, UnaryOperator<CommandGateway> between) {
		Class<?> settings = switch (parallel) {
			case 1 -> OneAtATime.class;
			case 16 -> Together.class;
			case 32 -> AsByDefault.class;
			default -> throw new IllegalArgumentException("no settings for " + parallel);
		};
		DecidingProcess process = new DecidingProcess(this.database.dataSource(), this.clock, between, settings,
				Clockwork.class);
		process.subscribe(Reminders.class);
		this.processes.add(process);
		return process;
	}

	/** Settings of a process that rings strictly in order. */
	static class OneAtATime {

		@Bean
		ClockSettings clockSettings() {
			return new ClockSettings(false, 1);
		}

	}

	/** Settings of a process that rings many at once. */
	static class Together {

		@Bean
		ClockSettings clockSettings() {
			return new ClockSettings(false, 16);
		}

	}

	/** Settings of a process that rings as many at once as by default. */
	static class AsByDefault {

		@Bean
		ClockSettings clockSettings() {
			return new ClockSettings(false, ClockSettings.DEFAULT.parallel());
		}

	}

	static int runDue(DecidingProcess process) {
		return process.get(Clockwork.class).runDue();
	}

	static PlanNodes plan(String projectId, PlannedNode... nodes) {
		return new PlanNodes(projectId, List.of(nodes), TODAY);
	}

	static PlannedNode node(String code, LocalDate due) {
		return new PlannedNode(code, due);
	}

	/** What rang, in the order of the log. */
	static List<NodeMissed> rang(DecidingProcess process) {
		return process.recorded()
			.stream()
			.map(Recorded::event)
			.filter(NodeMissed.class::isInstance)
			.map(NodeMissed.class::cast)
			.toList();
	}

	/** The table of clocks, in words. */
	List<String> table() {
		return rows(this.database.owner());
	}

	private static List<String> rows(DataSource dataSource) {
		return new JdbcTemplate(dataSource)
			.query("SELECT subject, kind, key, counted_from, count, unit, due_on, due_at, provisional, asleep,"
					+ " log_index, event_id FROM command.clock", (row, number) -> {
						Object[] values = new Object[12];
						for (int i = 0; i < values.length; i++) {
							values[i] = row.getObject(i + 1);
						}
						return Arrays.toString(values);
					})
			.stream()
			.sorted(Comparator.naturalOrder())
			.toList();
	}

	@Override
	public void close() {
		this.processes.forEach(DecidingProcess::close);
		this.database.close();
	}

}
