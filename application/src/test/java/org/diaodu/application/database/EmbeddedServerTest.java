package org.diaodu.application.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class EmbeddedServerTest {

	/** Where PostgreSQL is unpacked by the first that starts it. */
	@TempDir
	static Path binaries;

	@TempDir
	Path directory;

	@BeforeEach
	void unpackOnce() throws IOException {
		Files.createSymbolicLink(this.directory.resolve("postgresql"), binaries);
	}

	@Test
	void keepsDataWhenStoppedAndStartedAgain() throws Exception {
		try (DataDirectory data = DataDirectory.take(this.directory)) {
			try (EmbeddedServer server = EmbeddedServer.start(data, 0)) {
				execute(server, "CREATE TABLE kept AS SELECT 42 AS answer");
			}
			try (EmbeddedServer server = EmbeddedServer.start(data, 0)) {
				assertThat(ask(server, "SELECT answer FROM kept")).isEqualTo("42");
				assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
				assertThat(ask(server, "SHOW synchronous_commit")).isEqualTo("on");
				assertThat(ask(server, "SHOW full_page_writes")).isEqualTo("on");
				assertThat(ask(server, "SHOW data_checksums")).isEqualTo("on");
			}
		}
	}

	@Test
	void takesOverWhenItsEarlierProcessWasKilled() throws Exception {
		EmbeddedServer orphan;
		try (DataDirectory data = DataDirectory.take(this.directory)) {
			orphan = EmbeddedServer.start(data, 0);
			execute(orphan, "CREATE TABLE kept AS SELECT 42 AS answer");
			// the lock goes with the process, the server does not
		}
		try (DataDirectory data = DataDirectory.take(this.directory);
				Connection left = connect(orphan, orphan.password());
				EmbeddedServer server = EmbeddedServer.start(data, 0)) {
			assertThat(ask(server, "SELECT answer FROM kept")).isEqualTo("42");
			assertThat(left.isValid(1)).isFalse();
		}
	}

	@Test
	void startsWhenTheProcessNumberOfAKilledServerNowBelongsToAStranger() throws Exception {
		try (DataDirectory data = DataDirectory.take(this.directory)) {
			EmbeddedServer.start(data, 0).close();
			Files.writeString(this.directory.resolve("cluster/postmaster.pid"), ProcessHandle.current().pid() + "\n");
			try (EmbeddedServer server = EmbeddedServer.start(data, 0)) {
				assertThat(ask(server, "SELECT 1")).isEqualTo("1");
			}
		}
	}

	@Test
	void answersOnLoopbackAndWithItsPasswordOnly() throws Exception {
		try (DataDirectory data = DataDirectory.take(this.directory);
				EmbeddedServer server = EmbeddedServer.start(data, 0)) {
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connect(server, "postgres").close())
				.withMessageContaining("password");
			for (InetAddress address : foreignAddresses()) {
				assertThatExceptionOfType(IOException.class)
					.isThrownBy(() -> new Socket(address, server.port()).close());
			}
			assertThat(PosixFilePermissions
				.toString(Files.getPosixFilePermissions(this.directory.resolve("database.password"))))
				.isEqualTo("rw-------");
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.directory)))
				.isEqualTo("rwx------");
		}
	}

	@Test
	void refusesADataDirectoryWhenAnotherHasIt() throws Exception {
		try (DataDirectory data = DataDirectory.take(this.directory)) {
			assertThatIllegalStateException().isThrownBy(() -> DataDirectory.take(data.path()))
				.withMessageContaining("data directory is used");
		}
	}

	private static List<InetAddress> foreignAddresses() throws IOException {
		return NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter((address) -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
			.toList();
	}

	private static Connection connect(EmbeddedServer server, String password) throws SQLException {
		return DriverManager.getConnection(server.url("postgres"), EmbeddedServer.OWNER, password);
	}

	private static void execute(EmbeddedServer server, String sql) throws SQLException {
		try (Connection connection = connect(server, server.password());
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String ask(EmbeddedServer server, String sql) throws SQLException {
		try (Connection connection = connect(server, server.password());
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
	}

}
