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
 * @param load how many processes wanted a processor over the last minute, when the run
 * ended; far above the processors, somebody else was measured too
 */
record Machine(String processor, int processors, long memory, String system, String java, String springBoot,
		String axon, String postgresql, double load) {

	static Machine here() {
		var system = ManagementFactory.getOperatingSystemMXBean();
		long memory = (system instanceof com.sun.management.OperatingSystemMXBean known)
				? Math.round(known.getTotalMemorySize() / 1073741824.0) : 0;
		return new Machine(processorName(), system.getAvailableProcessors(), memory,
				system.getName() + " " + system.getVersion(), Runtime.version().toString(),
				org.springframework.boot.SpringBootVersion.getVersion(),
				System.getProperty("scoreboard.axon", "4.13.0"), System.getProperty("scoreboard.postgresql", "18"),
				system.getSystemLoadAverage());
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
