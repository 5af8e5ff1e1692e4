package org.diaodu.application.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import org.diaodu.application.DiaoduApplication;
import org.diaodu.kernel.message.IdSource;
import org.diaodu.testing.TestDatabase;

/** The whole program in this process, on a fresh outside PostgreSQL. */
public final class Program implements AutoCloseable {

	private final TestDatabase database;

	private final Path data;

	private final ConfigurableApplicationContext context;

	private final String address;

	private final Api api;

	private Program(TestDatabase database, Path data, ConfigurableApplicationContext context, String address) {
		this.database = database;
		this.data = data;
		this.context = context;
		this.address = address;
		this.api = new Api(address, data);
	}

	/** Starts it; returns when it is ready. */
	static Program start(String... settings) {
		return start(Clock.systemUTC(), settings);
	}

	/** Starts it with a time of its own. */
	static Program start(Clock clock, String... settings) {
		return start((bean) -> (bean instanceof Clock) ? clock : bean, settings);
	}

	/** Starts it with a time and ids of its own. */
	public static Program start(Clock clock, IdSource ids, String... settings) {
		return start((bean) -> switch (bean) {
			case Clock real -> clock;
			case IdSource random -> ids;
			default -> bean;
		}, settings);
	}

	private static Program start(UnaryOperator<Object> beans, String... settings) {
		try {
			// Migrated once for all programs of this JVM; how the program does that
			// itself
			// is shown where its own server runs, and on a log without the others.
			TestDatabase database = TestDatabase.with("log", "vault", "command", "ledger", "query");
			Path data = Files.createTempDirectory("diaodu");
			int port = freePort();
			String address = "http://localhost:" + port;
			List<String> arguments = new ArrayList<>(List.of("--server.port=" + port, "--diaodu.address=" + address,
					"--diaodu.data=" + data, "--diaodu.database.url=" + database.jdbcUrl()));
			if (List.of(settings).stream().noneMatch((setting) -> setting.startsWith("--diaodu.sample-history"))) {
				// Journeys begin where nobody has worked yet, unless they ask for it.
				arguments.add("--diaodu.sample-history=false");
			}
			arguments.addAll(List.of(settings));
			SpringApplication application = new SpringApplication(DiaoduApplication.class);
			application
				.addInitializers((starting) -> starting.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
					@Override
					public Object postProcessAfterInitialization(Object bean, String name) {
						return beans.apply(bean);
					}
				}));
			ConfigurableApplicationContext context = application.run(arguments.toArray(String[]::new));
			return new Program(database, data, context, address);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	Api api() {
		return this.api;
	}

	String address() {
		return this.address;
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	public TestDatabase database() {
		return this.database;
	}

	@Override
	public void close() {
		this.context.close();
		this.database.close();
		try (var paths = Files.walk(this.data)) {
			for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(path);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
