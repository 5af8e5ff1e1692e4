package org.diaodu.application.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.diaodu.application.database.DatabaseConfiguration.Database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MigrationsTest {

	@TempDir
	Path directory;

	@Test
	void preparesAnOutsideDatabaseAsItsOwnerWhoIsNoSuperuser() throws Exception {
		try (DataDirectory data = DataDirectory.take(this.directory);
				EmbeddedServer server = EmbeddedServer.start(data, 0)) {
			try (Connection superuser = DriverManager.getConnection(server.url("postgres"), EmbeddedServer.OWNER,
					server.password())) {
				execute(superuser, "CREATE ROLE office LOGIN CREATEROLE PASSWORD 'office'");
				execute(superuser, "CREATE DATABASE projects OWNER office");
			}
			Database outside = new Database(server.url("projects"), "office", "office", null);
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
