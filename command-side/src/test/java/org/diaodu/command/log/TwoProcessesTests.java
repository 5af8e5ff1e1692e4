package org.diaodu.command.log;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.diaodu.kernel.message.Recorded;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A second process, and not only a second pool, appends to the same store. */
class TwoProcessesTests {

	private static final int WRITERS = 8;

	/** Each goes on until both have appended so many, so that they do meet. */
	private static final int ENOUGH = 300;

	@Test
	void keepsOneDenseOrderWhenTwoProcessesAppendAtOnce(@TempDir Path directory) throws Exception {
		try (TestDatabase database = TestDatabase.with("log");
				LogFixture mine = new LogFixture(database.dataSource())) {
			Path output = directory.resolve("second.txt");
			Process second = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
					System.getProperty("java.class.path"), TwoProcessesTests.class.getName(), database.jdbcUrl(),
					directory.toString())
				.redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.start();
			while (second.isAlive() && !Files.readString(output).contains("ready")) {
				Thread.sleep(20);
			}
			Files.createFile(directory.resolve("go"));
			Set<Long> acknowledged = appendMany(database.dataSource(), directory, "first", "second");
			assertThat(second.waitFor(120, TimeUnit.SECONDS)).isTrue();
			String said = Files.readString(output);
			assertThat(second.exitValue()).as(said).isZero();
			Set<Long> byTheOther = said.lines()
				.filter((line) -> line.startsWith("index "))
				.map((line) -> Long.valueOf(line.substring(6)))
				.collect(Collectors.toSet());
			assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH).doesNotContainAnyElementsOf(byTheOther);
			assertThat(byTheOther).hasSizeGreaterThanOrEqualTo(ENOUGH);
			List<Recorded> all = mine.log.after(-1, 1_000_000);
			assertThat(all).hasSize(acknowledged.size() + byTheOther.size());
			assertThat(all.getLast().logIndex()).isEqualTo(all.size() - 1);
			assertThat(all).extracting(Recorded::recordedAt).isSorted();
			// They did run at the same time: the order alternates between them.
			long turns = 0;
			for (int i = 1; i < all.size(); i++) {
				if (acknowledged.contains(all.get(i).logIndex()) != acknowledged.contains(all.get(i - 1).logIndex())) {
					turns++;
				}
			}
			assertThat(turns).isGreaterThan(10);
		}
	}

	/**
	 * The second process: address of the store, and a file whose appearance is the
	 * signal.
	 */
	public static void main(String[] arguments) throws Exception {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(arguments[0]);
		config.setMaximumPoolSize(4);
		config.setConnectionInitSql("SET ROLE " + TestDatabase.APPLICATION_ROLE);
		try (HikariDataSource pool = new HikariDataSource(config)) {
			System.out.println("ready");
			Path directory = Path.of(arguments[1]);
			while (!Files.exists(directory.resolve("go"))) {
				Thread.sleep(1);
			}
			appendMany(pool, directory, "second", "first").forEach((index) -> System.out.println("index " + index));
		}
	}

	private static Set<Long> appendMany(DataSource dataSource, Path directory, String name, String other)
			throws Exception {
		Set<Long> indexes = ConcurrentHashMap.newKeySet();
		AtomicBoolean announced = new AtomicBoolean();
		try (LogFixture process = new LogFixture(dataSource);
				ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
			List<Future<?>> writers = new ArrayList<>();
			for (int i = 0; i < WRITERS; i++) {
				writers.add(threads.submit(() -> {
					while (indexes.size() < ENOUGH || !Files.exists(directory.resolve(other))) {
						assertThat(indexes.add(process.send(LogFixture.change(LogFixture.newId())).logIndex()))
							.isTrue();
						if (indexes.size() >= ENOUGH && announced.compareAndSet(false, true)) {
							Files.createFile(directory.resolve(name));
						}
					}
					return null;
				}));
			}
			for (Future<?> each : writers) {
				each.get();
			}
		}
		return indexes;
	}

}
