package org.diaodu.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Processor time of this process and of its PostgreSQL with all that it started. Says
 * what a figure costs even where others use the machine and rates say little.
 */
final class Cpu {

	/** How many ticks of {@code /proc} a second has, on every Linux. */
	private static final double TICKS = 100;

	private final long postmaster;

	/**
	 * Of a server.
	 * @param cluster its data directory
	 */
	Cpu(Path cluster) throws IOException {
		this.postmaster = Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst().strip());
	}

	/** Seconds used so far. */
	double seconds() throws IOException {
		long ticks = ticks(this.postmaster, 4);
		for (ProcessHandle child : ProcessHandle.of(this.postmaster)
			.map((handle) -> handle.children().toList())
			.orElse(List.of())) {
			ticks += ticks(child.pid(), 2);
		}
		var system = ManagementFactory.getOperatingSystemMXBean();
		double own = (system instanceof com.sun.management.OperatingSystemMXBean known)
				? known.getProcessCpuTime() / 1e9 : 0;
		return own + ticks / TICKS;
	}

	/** Of a process; four fields count what it started and what has ended, too. */
	private static long ticks(long pid, int fields) throws IOException {
		Path stat = Path.of("/proc", Long.toString(pid), "stat");
		if (!Files.exists(stat)) {
			return 0;
		}
		String text = Files.readString(stat);
		String[] rest = text.substring(text.lastIndexOf(')') + 2).split(" ");
		long ticks = 0;
		for (int i = 11; i < 11 + fields; i++) {
			ticks += Long.parseLong(rest[i]);
		}
		return ticks;
	}

}
