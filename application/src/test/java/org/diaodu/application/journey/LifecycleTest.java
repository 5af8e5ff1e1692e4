package org.diaodu.application.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Starts, stops and starts again, as its operator does. */
class LifecycleTest {

	@TempDir
	Path data;

	@Test
	void stopsCleanlyAndGoesOnWithTheSameTokensOnItsDataWithoutAskingAnythingOfTheOutside() throws Exception {
		try (Trap trap = new Trap()) {
			int port = Program.freePort();
			ProcessProgram first = ProcessProgram.start(this.data, port, trap.javaOptions());
			String people = first.api().as("shifagaiwei").ask("{ me { personId posts { role unitName } } }").toString();
			assertThat(people).contains("person-demo-shifagaiwei", "COORDINATOR");
			Api.Session session = first.api().as("duchayuan");
			String inspector = session.ask("{ me { personId } }").toString();
			// 128 + SIGTERM
			assertThat(first.terminate()).isEqualTo(143);
			assertThat(first.output().strip()).endsWith("PostgreSQL stopped").doesNotContain("ERROR");
			assertThat(this.data.resolve("cluster/postmaster.pid")).doesNotExist();

			try (ProcessProgram second = ProcessProgram.start(this.data, port, trap.javaOptions())) {
				assertThat(second.api().as("shifagaiwei").ask("{ me { personId posts { role unitName } } }"))
					.hasToString(people);
				assertThat(session.ask("{ me { personId } }")).as("asked before the restart").hasToString(inspector);
				assertThat(second.api().get("/actuator/env").statusCode()).isNotEqualTo(200);
				assertThat(second.api().get("/actuator/health").body()).contains("UP").doesNotContain("components");
				assertThat(second.output()).doesNotContain("first commands")
					.containsPattern("The demo people had done their \\d+ things before")
					.doesNotContain("the log lacks");
				System.out.printf("start on empty data %.1f s, on existing data %.1f s%n",
						first.startTime().toMillis() / 1000.0, second.startTime().toMillis() / 1000.0);
			}
			assertThat(Files.getPosixFilePermissions(this.data.resolve("identity/signing-key.json"))).hasSize(2);
			assertThat(trap.caught()).as("connections to the outside").isZero();
		}
	}

	/**
	 * Stands where a proxy would: whatever of this JVM wants to leave the machine comes
	 * here.
	 */
	private static final class Trap implements AutoCloseable {

		private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

		private final AtomicInteger caught = new AtomicInteger();

		Trap() throws IOException {
			Thread.ofVirtual().start(() -> {
				while (!this.socket.isClosed()) {
					try (Socket visitor = this.socket.accept()) {
						this.caught.incrementAndGet();
					}
					catch (IOException ex) {
						// closed
					}
				}
			});
			// the trap must catch, or the test shows nothing
			new Socket(InetAddress.getLoopbackAddress(), this.socket.getLocalPort()).close();
			while (this.caught.get() == 0) {
				ProcessProgram.sleep(5);
			}
			this.caught.set(0);
		}

		List<String> javaOptions() {
			String port = Integer.toString(this.socket.getLocalPort());
			return List.of("-DsocksProxyHost=127.0.0.1", "-DsocksProxyPort=" + port, "-Dhttp.proxyHost=127.0.0.1",
					"-Dhttp.proxyPort=" + port, "-Dhttps.proxyHost=127.0.0.1", "-Dhttps.proxyPort=" + port);
		}

		int caught() {
			return this.caught.get();
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

}
