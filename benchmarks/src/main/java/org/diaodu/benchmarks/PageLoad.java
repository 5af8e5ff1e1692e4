package org.diaodu.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.diaodu.benchmarks.Load.Client;
import org.diaodu.benchmarks.Load.Clients;
import org.diaodu.benchmarks.Load.Outcome;
import org.diaodu.benchmarks.RecordingDataSource.Run;

/**
 * How candidates answer one page, asked by many clients in turn, several times over.
 *
 * @param rates answers per second, by candidate
 * @param p99 milliseconds
 * @param costs processor time of an answer with its client, microseconds
 */
record PageLoad(Map<String, List<Double>> rates, Map<String, List<Double>> p99, Map<String, List<Double>> costs) {

	/** Measures, after a first time that does not count. */
	static PageLoad measure(Bench bench, Program program, int connections, Map<String, Clients> candidates)
			throws Exception {
		PageLoad load = new PageLoad(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
		Cpu cpu = program.cpu();
		for (Clients clients : candidates.values()) {
			Load.warmUp(connections, bench.sizes(), clients);
		}
		for (int time = 0; time < bench.sizes().runs(); time++) {
			for (Map.Entry<String, Clients> candidate : candidates.entrySet()) {
				double before = cpu.seconds();
				Outcome outcome = Load.run(connections, bench.sizes().seconds(), candidate.getValue());
				if (!candidate.getKey().equals(PostGraphile.NAME)) {
					// whose own process is not counted
					note(load.costs, candidate, (cpu.seconds() - before) * 1e6 / outcome.count());
				}
				note(load.rates, candidate, outcome.perSecond());
				note(load.p99, candidate, outcome.p99());
			}
		}
		return load;
	}

	private static void note(Map<String, List<Double>> runs, Map.Entry<String, Clients> candidate, double value) {
		runs.computeIfAbsent(candidate.getKey(), (key) -> new ArrayList<>()).add(value);
	}

	/** Asks over HTTP. */
	record Asking(HttpConnection connection, byte[] request) implements Client {

		@Override
		public void ask() throws IOException {
			this.connection.send(this.request);
		}

		@Override
		public void close() throws IOException {
			this.connection.close();
		}

	}

	/** Runs the noted statements. */
	record Replaying(Connection connection, List<Run> statements) implements Client {

		@Override
		public void ask() throws Exception {
			RecordingDataSource.replay(this.connection, this.statements);
		}

		@Override
		public void close() throws SQLException {
			this.connection.close();
		}

	}

}
