package org.diaodu.command.log;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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

	private static final int EACH = 100;

	@Test
	void keepsOneDenseOrderWhenTwoProcessesAppendAtOnce(@TempDir Path directory) throws Exception {
		try (TestDatabase database = TestDatabase.with("log");
				LogFixture mine = new LogFixture(database.dataSource())) {
			Path output = directory.resolve("second.txt");
			Process second = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
					System.getProperty("java.class.path"), TwoProcessesTests.class.getName(), database.jdbcUrl(),
					directory.resolve("go").toString())
				.redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.start();
			while (second.isAlive() && !Files.readString(output).contains("ready")) {
				Thread.sleep(20);
			}
			Files.createFile(directory.resolve("go"));
			Set<Long> acknowledged = appendMany(database.dataSource(), "first");
			assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
			String said = Files.readString(output);
			assertThat(second.exitValue()).as(said).isZero();
			Set<Long> byTheOther = said.lines()
				.filter((line) -> line.startsWith("index "))
				.map((line) -> Long.valueOf(line.substring(6)))
				.collect(Collectors.toSet());
			assertThat(acknowledged).hasSize(WRITERS * EACH).doesNotContainAnyElementsOf(byTheOther);
			assertThat(byTheOther).hasSize(WRITERS * EACH + 1);
			List<Recorded> all = mine.log.after(-1, 10_000);
			assertThat(all).extracting(Recorded::logIndex).hasSize(2 * WRITERS * EACH + 1);
			assertThat(all.getLast().logIndex()).isEqualTo(2 * WRITERS * EACH);
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
			// its classes are loaded before the race, or the other has run it alone
			try (LogFixture process = new LogFixture(pool)) {
				System.out.println("index " + process.send(LogFixture.change(LogFixture.newId())).logIndex());
			}
			System.out.println("ready");
			File go = new File(arguments[1]);
			while (!go.exists()) {
				Thread.sleep(1);
			}
			appendMany(pool, "second").forEach((index) -> System.out.println("index " + index));
		}
	}

	private static Set<Long> appendMany(DataSource dataSource, String name) throws Exception {
		Set<Long> indexes = new TreeSet<>();
		try (LogFixture process = new LogFixture(dataSource);
				ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
			List<Future<List<Long>>> results = new ArrayList<>();
			for (int i = 0; i < WRITERS; i++) {
				results.add(threads.submit(() -> {
					List<Long> mine = new ArrayList<>();
					for (int n = 0; n < EACH; n++) {
						mine.add(process.send(LogFixture.change(LogFixture.newId())).logIndex());
					}
					return mine;
				}));
			}
			for (Future<List<Long>> each : results) {
				indexes.addAll(each.get());
			}
		}
		assertThat(indexes).as(name).hasSize(WRITERS * EACH);
		return indexes;
	}

}
