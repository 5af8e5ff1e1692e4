package org.diaodu.benchmarks;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * What the suites share: sizes, a place for data, and one generated city with the program
 * running on it, which is made when the first suite needs it.
 */
final class Bench implements AutoCloseable {

	/** The seed of everything generated. */
	static final long SEED = 2018_7;

	private final Sizes sizes;

	private final Path directory;

	private final Consumer<String> log;

	private final @Nullable Path postgraphile;

	private final @Nullable Path kept;

	private @Nullable Program program;

	private @Nullable ObstacleCity obstacles;

	private int taken;

	/**
	 * What the suites of one run share.
	 * @param postgraphile starts a PostGraphile; without it, it is not measured
	 * @param kept where the city of obstacles is kept for another run; without it, each
	 * makes its own
	 */
	Bench(Sizes sizes, Path directory, Consumer<String> log, @Nullable Path postgraphile, @Nullable Path kept) {
		this.postgraphile = postgraphile;
		this.kept = kept;
		this.sizes = sizes;
		this.directory = directory;
		this.log = log;
	}

	/** What starts a PostGraphile to measure beside, if there is one. */
	@Nullable Path postgraphile() {
		return this.postgraphile;
	}

	/** Where the city of obstacles is kept, if it is. */
	@Nullable Path kept() {
		return this.kept;
	}

	Sizes sizes() {
		return this.sizes;
	}

	void say(String text) {
		this.log.accept(text);
	}

	/** A fresh directory. */
	Path directory(String name) throws IOException {
		Path fresh = Files.createTempDirectory(Files.createDirectories(this.directory), name);
		if (this.sizes.isTrial()) {
			// Where no figure counts, PostgreSQL is unpacked once.
			Path unpacked = Files.createDirectories(this.directory.resolve("postgresql"));
			Files.createSymbolicLink(fresh.resolve("postgresql"), unpacked.toAbsolutePath());
		}
		return fresh;
	}

	/**
	 * The program on the generated city, at rest: lights judged, projections caught up.
	 */
	Program city() throws Exception {
		Program running = this.program;
		if (running == null) {
			running = Program.start(directory("city"));
			this.program = running;
			City city = new City(SEED, "");
			double seconds = running.sendAll(0, this.sizes.projects(), 64, city::project);
			this.taken = this.sizes.projects();
			say("generated city: %,d projects through commands in %.1f s".formatted(this.sizes.projects(), seconds));
			running.awaitRest();
			say("lights judged and projections caught up");
		}
		return running;
	}

	/** The program on a city with a history of obstacles, at rest. */
	ObstacleCity obstacles() throws Exception {
		ObstacleCity there = this.obstacles;
		if (there == null) {
			there = ObstacleCity.start(this);
			this.obstacles = there;
		}
		return there;
	}

	/** Numbers of projects the city has not got yet. */
	synchronized int take(int count) {
		int first = this.taken;
		this.taken += count;
		return first;
	}

	@Override
	public void close() throws IOException {
		if (this.program != null) {
			this.program.close();
		}
		if (this.obstacles != null) {
			this.obstacles.program().close();
		}
		if (Files.exists(this.directory)) {
			Files.walkFileTree(this.directory, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
					Files.delete(file);
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException ex) throws IOException {
					Files.delete(folder);
					return FileVisitResult.CONTINUE;
				}
			});
		}
	}

}
