package org.diaodu.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the figures come from.
 *
 * @param memory of the machine, GiB
 * @param others share of the processors that others used, in percent, sampled before each
 * suite while nothing was measured; the highest counts, -1 when it cannot be known
 */
record Machine(String processor, int processors, long memory, String system, String java, String springBoot,
		String axon, String postgresql, int others) {

	/** What others may use of the processors, in percent. */
	static final int QUIET = 25;

	private static final long SAMPLE_MILLIS = 2_000;

	static Machine here(int others) {
		var system = ManagementFactory.getOperatingSystemMXBean();
		long memory = (system instanceof com.sun.management.OperatingSystemMXBean known)
				? Math.round(known.getTotalMemorySize() / 1073741824.0) : 0;
		return new Machine(processorName(), system.getAvailableProcessors(), memory,
				system.getName() + " " + system.getVersion(), Runtime.version().toString(),
				org.springframework.boot.SpringBootVersion.getVersion(),
				System.getProperty("scoreboard.axon", "4.13.0"), System.getProperty("scoreboard.postgresql", "18"),
				others);
	}

	/** Whether what was measured says more of others than of the program. */
	boolean overrun() {
		return this.others > QUIET;
	}

	/** How much of the processors is used while we do nothing, in percent. */
	static int usedByOthers() throws InterruptedException {
		long[] before = ticks();
		Thread.sleep(SAMPLE_MILLIS);
		long[] after = ticks();
		long all = after[0] - before[0];
		return (all > 0) ? (int) Math.round(100.0 * (all - after[1] + before[1]) / all) : -1;
	}

	/** All time of all processors and the idle part of it. */
	private static long[] ticks() {
		try (var lines = Files.lines(Path.of("/proc/stat"))) {
			String[] fields = lines.findFirst().orElse("").trim().split(" +");
			long all = 0;
			for (int i = 1; i < Math.min(fields.length, 9); i++) {
				all += Long.parseLong(fields[i]);
			}
			return new long[] { all, Long.parseLong(fields[4]) + Long.parseLong(fields[5]) };
		}
		catch (IOException | RuntimeException ex) {
			return new long[] { 0, 0 };
		}
	}

	private static String processorName() {
		try {
			List<String> lines = Files.readAllLines(Path.of("/proc/cpuinfo"));
			return lines.stream()
				.filter((line) -> line.startsWith("model name"))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse(System.getProperty("os.arch"));
		}
		catch (IOException ex) {
			return System.getProperty("os.arch");
		}
	}

}
