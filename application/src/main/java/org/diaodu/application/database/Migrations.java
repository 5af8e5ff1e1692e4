package org.diaodu.application.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schemas to the state this program needs, as their owner. Each schema keeps
 * its own history, so the sides can be migrated apart.
 */
final class Migrations {

	private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

	/** In the order in which they are migrated. */
	private static final List<String> SCHEMAS = List.of("log", "vault", "command", "ledger", "query");

	/** Of what the tool says of a difference. */
	private static final int MOST_LINES = 5;

	private final DatabaseConfiguration.Database database;

	Migrations(DatabaseConfiguration.Database database) {
		this.database = database;
	}

	void migrate() {
		if (this.database.embedded()) {
			createDatabase();
		}
		createRole();
		admitProgram();
		DatabaseConfiguration.Login owner = this.database.owner();
		for (String schema : SCHEMAS) {
			if (getClass().getResource("/db/" + schema) == null) {
				continue;
			}
			int migrated = migrate(schema,
					Flyway.configure()
						.dataSource(this.database.url(), (owner != null) ? owner.user() : null,
								(owner != null) ? owner.password() : null)
						.schemas(schema)
						.defaultSchema(schema)
						.locations("classpath:db/" + schema)
						.validateMigrationNaming(true)
						.load());
			if (migrated > 0) {
				LOG.info("Schema {}: {} migrations", schema, migrated);
			}
		}
	}

	/** What was made by other statements than this program's is left as it is. */
	private static int migrate(String schema, Flyway flyway) {
		try {
			return flyway.migrate().migrationsExecuted;
		}
		catch (FlywayValidateException ex) {
			String told = String.valueOf(ex.getMessage()).lines().limit(MOST_LINES).collect(Collectors.joining(" "));
			throw new IllegalStateException("数据库结构 " + schema
					+ " 由另一版本的程序建立，与本程序不符，未作任何改动：请用原版本启动，或停机后恢复备份 / the schema " + schema
					+ " was made by another version of the program and was left as it is: start that version, or restore"
					+ " a backup while the program is stopped: " + told, ex);
		}
	}

	private void createDatabase() {
		String url = this.database.url();
		int slash = url.lastIndexOf('/');
		String name = url.substring(slash + 1);
		try (Connection connection = connect(url.substring(0, slash + 1) + "postgres");
				PreparedStatement exists = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
			exists.setString(1, name);
			try (ResultSet rows = exists.executeQuery()) {
				if (!rows.next()) {
					try (Statement create = connection.createStatement()) {
						create.execute("CREATE DATABASE " + name);
					}
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("cannot create the database " + name, ex);
		}
	}

	/**
	 * The role the program works under. An owner who is no superuser may create it, but
	 * not take it on before it is granted.
	 */
	private void createRole() {
		try (Connection connection = connect(this.database.url()); Statement statement = connection.createStatement()) {
			statement.execute("""
					DO $$ BEGIN
						IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
							BEGIN
								CREATE ROLE %1$s NOLOGIN;
							EXCEPTION
								-- another process starts at the same moment
								WHEN duplicate_object OR unique_violation THEN NULL;
							END;
						END IF;
						BEGIN
							SET LOCAL ROLE %1$s;
							RESET ROLE;
						EXCEPTION
							WHEN insufficient_privilege THEN GRANT %1$s TO CURRENT_USER;
						END;
					END $$""".formatted(DatabaseConfiguration.APPLICATION_ROLE));
		}
		catch (SQLException ex) {
			throw new IllegalStateException("cannot create the role " + DatabaseConfiguration.APPLICATION_ROLE, ex);
		}
	}

	/**
	 * Lets the program's own login work under the application role. On our own server it
	 * is made here, at every start: a data directory of before gets it, too, and one
	 * without its password file a new password. An outside one is made by whoever runs
	 * the server.
	 */
	private void admitProgram() {
		DatabaseConfiguration.Login program = this.database.program();
		if (program == null) {
			return;
		}
		try (Connection connection = connect(this.database.url()); Statement statement = connection.createStatement()) {
			String user = statement.enquoteIdentifier(program.user(), true);
			String password = program.password();
			if (this.database.embedded() && password != null) {
				// a statement that failed would be in the server's log, and the password
				// with it
				statement.execute("SET log_min_error_statement = panic");
				statement.execute("""
						DO $$ BEGIN
							IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%s') THEN
								CREATE ROLE %s;
							END IF;
						END $$""".formatted(program.user(), user));
				statement.execute("ALTER ROLE " + user
						+ " LOGIN INHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD "
						+ statement.enquoteLiteral(password));
			}
			if (!isMember(connection, program.user())) {
				statement.execute("GRANT " + DatabaseConfiguration.APPLICATION_ROLE + " TO " + user);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("the login of the program cannot be admitted: " + program.user(), ex);
		}
	}

	private static boolean isMember(Connection connection, String user) throws SQLException {
		try (PreparedStatement member = connection.prepareStatement(
				"SELECT EXISTS (SELECT FROM pg_auth_members WHERE member = to_regrole(quote_ident(?))::oid "
						+ "AND roleid = to_regrole(?)::oid)")) {
			member.setString(1, user);
			member.setString(2, DatabaseConfiguration.APPLICATION_ROLE);
			try (ResultSet rows = member.executeQuery()) {
				rows.next();
				return rows.getBoolean(1);
			}
		}
	}

	private Connection connect(String url) throws SQLException {
		Properties properties = new Properties();
		DatabaseConfiguration.Login owner = this.database.owner();
		if (owner != null) {
			properties.setProperty("user", owner.user());
			if (owner.password() != null) {
				properties.setProperty("password", owner.password());
			}
		}
		return DriverManager.getConnection(url, properties);
	}

}
