package org.diaodu.application.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.diaodu.application.database.DatabaseConfiguration.Database;
import org.diaodu.application.database.DatabaseConfiguration.Login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MigrationsTest {

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
	void preparesAnOutsideDatabaseAsItsOwnerWhoIsNoSuperuser() throws Exception {
		try (DataDirectory data = DataDirectory.take(this.directory);
				EmbeddedServer server = EmbeddedServer.start(data, 0)) {
			try (Connection superuser = DriverManager.getConnection(server.url("postgres"), EmbeddedServer.OWNER,
					server.password())) {
				execute(superuser, "CREATE ROLE office LOGIN CREATEROLE PASSWORD 'office'");
				execute(superuser, "CREATE DATABASE projects OWNER office");
			}
			Database outside = new Database(server.url("projects"), new Login("office", "office"), null, null);
			new Migrations(outside).migrate();
			// a second start finds nothing to do
			new Migrations(outside).migrate();
			try (Connection program = DriverManager.getConnection(server.url("projects"), "office", "office")) {
				execute(program, "SET ROLE diaodu_app");
				assertThat(count(program, "SELECT count(*) FROM log.entry")).isZero();
				assertThat(count(program, "SELECT count(*) FROM query.projection")).isZero();
				assertThatExceptionOfType(SQLException.class)
					.isThrownBy(() -> execute(program, "DELETE FROM log.entry"))
					.withMessageContaining("permission denied");
			}
		}
	}

	@Test
	void leavesAloneWhatAnotherVersionMadeAndSaysWhatToDo() throws Exception {
		try (DataDirectory data = DataDirectory.take(this.directory);
				EmbeddedServer server = EmbeddedServer.start(data, 0)) {
			Database database = new Database(server.url("diaodu"), new Login(EmbeddedServer.OWNER, server.password()),
					null, server);
			new Migrations(database).migrate();
			try (Connection owner = DriverManager.getConnection(server.url("diaodu"), EmbeddedServer.OWNER,
					server.password())) {
				execute(owner, "UPDATE query.flyway_schema_history SET checksum = checksum + 1 WHERE version = '002'");
				assertThatExceptionOfType(IllegalStateException.class)
					.isThrownBy(() -> new Migrations(database).migrate())
					.withMessageContaining("恢复备份")
					.withMessageContaining("the schema query was made by another version")
					.withMessageContaining("002");
				assertThat(count(owner, "SELECT count(*) FROM log.entry")).isZero();
			}
		}
	}

	@Test
	void letsTheProgramsOwnLoginWorkAndNotEscapeItsRole() throws Exception {
		try (DataDirectory data = DataDirectory.take(this.directory);
				EmbeddedServer server = EmbeddedServer.start(data, 0)) {
			try (Connection superuser = DriverManager.getConnection(server.url("postgres"), EmbeddedServer.OWNER,
					server.password())) {
				execute(superuser, "CREATE ROLE office LOGIN CREATEROLE PASSWORD 'office'");
				execute(superuser, "CREATE ROLE \"the program\" LOGIN PASSWORD 'program'");
				execute(superuser, "CREATE DATABASE projects OWNER office");
			}
			Database outside = new Database(server.url("projects"), new Login("office", "office"),
					new Login("the program", "program"), null);
			new Migrations(outside).migrate();
			new Migrations(outside).migrate();
			try (HikariDataSource pool = pool(outside); Connection program = pool.getConnection()) {
				requireConfined(program);
			}
		}
	}

	@Test
	void givesADataDirectoryOfBeforeALoginForTheProgram() throws Exception {
		try (DataDirectory data = DataDirectory.take(this.directory);
				EmbeddedServer server = EmbeddedServer.start(data, 0)) {
			// as it was before: the owner's login only
			new Migrations(new Database(server.url("diaodu"), new Login(EmbeddedServer.OWNER, server.password()), null,
					server))
				.migrate();
			for (String password : List.of("first-secret", "after-the-file-was-lost")) {
				Database database = new Database(server.url("diaodu"),
						new Login(EmbeddedServer.OWNER, server.password()),
						new Login(DatabaseConfiguration.PROGRAM, password), server);
				new Migrations(database).migrate();
				try (HikariDataSource pool = pool(database); Connection program = pool.getConnection()) {
					requireConfined(program);
				}
			}
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager
					.getConnection(server.url("diaodu"), DatabaseConfiguration.PROGRAM, "first-secret")
					.close())
				.withMessageContaining("password");
		}
	}

	private static HikariDataSource pool(Database database) {
		HikariConfig config = database.poolConfig();
		config.setMaximumPoolSize(1);
		return new HikariDataSource(config);
	}

	/** It can do its work and, whatever it says, nothing to the log or the owner's. */
	private static void requireConfined(Connection program) throws SQLException {
		assertThat(count(program, "SELECT count(*) FROM log.entry")).isZero();
		assertThat(count(program, "SELECT count(*) FROM query.projection")).isZero();
		assertThat(count(program,
				"SELECT count(*) FROM pg_roles WHERE rolname = session_user AND (rolsuper OR rolcreaterole OR rolbypassrls)"))
			.isZero();
		for (String escape : List.of("RESET ROLE", "SET ROLE NONE", "RESET SESSION AUTHORIZATION", "DISCARD ALL")) {
			execute(program, escape);
			for (String change : List.of("DELETE FROM log.entry", "UPDATE log.entry SET sequence = 0",
					"TRUNCATE log.entry", "ALTER TABLE log.entry DISABLE TRIGGER ALL", "DROP TABLE log.entry",
					"SET session_replication_role = replica", "CREATE TABLE log.other ()",
					"SET SESSION AUTHORIZATION diaodu")) {
				assertThatExceptionOfType(SQLException.class).as(escape + "; " + change)
					.isThrownBy(() -> execute(program, change))
					.matches((ex) -> "42501".equals(ex.getSQLState()), "refused for want of rights");
			}
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static long count(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getLong(1);
		}
	}

}
