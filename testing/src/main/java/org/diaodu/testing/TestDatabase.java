package org.diaodu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

/**
 * A fresh database on the one PostgreSQL of this JVM, with the named schemas migrated.
 * Each set of schemas is migrated once and copied from then on. Durable settings are
 * those of production, but for modules whose tests are not about what survives: these say
 * {@code diaodu.test.durable=false} and do not wait for the disk.
 */
public final class TestDatabase implements AutoCloseable {

	/** The role the program works under; it owns nothing. */
	public static final String APPLICATION_ROLE = "diaodu_app";

	private static final String COLUMNS = """
			SELECT c.oid::regclass::text AS table_name, quote_ident(a.attname) AS column_name,
				a.atttypid = 'bytea'::regtype AS binary
			FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
				JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
			WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
			ORDER BY 1, 2""";

	private static final boolean DURABLE = Boolean.parseBoolean(System.getProperty("diaodu.test.durable", "true"));

	/**
	 * Files are copied faster than pages are logged, as long as nothing waits for the
	 * disk.
	 */
	private static final String STRATEGY = DURABLE ? "WAL_LOG" : "FILE_COPY";

	private static final AtomicInteger COUNTER = new AtomicInteger();

	private static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();

	private final String name;

	private final HikariDataSource application;

	private TestDatabase(String name) {
		this.name = name;
		this.application = pool(name, 16);
	}

	/**
	 * A fresh database.
	 * @param schemas names of the schemas, each migrated from {@code classpath:db/<name>}
	 */
	public static TestDatabase with(String... schemas) {
		String template = TEMPLATES.computeIfAbsent(String.join("_", schemas), (key) -> migrate(schemas));
		String name = "test_" + COUNTER.incrementAndGet();
		execute("CREATE DATABASE " + name + " TEMPLATE " + template + " STRATEGY " + STRATEGY);
		return new TestDatabase(name);
	}

	/** Connections as the program has them: under the application role. */
	public DataSource dataSource() {
		return this.application;
	}

	/** One more pool of the same database, as another process would have. */
	public HikariDataSource anotherPool(int size) {
		return pool(this.name, size);
	}

	/** Connections of the owner, who may do what the program may not. */
	public DataSource owner() {
		return Server.POSTGRES.getDatabase("postgres", this.name);
	}

	/** The JDBC address, including the owner's user. */
	public String jdbcUrl() {
		return Server.POSTGRES.getJdbcUrl("postgres", this.name);
	}

	/**
	 * Every column of every table of the program in which a text occurs, whatever its
	 * type: as text, or as UTF-8 bytes.
	 * @return such as {@code vault.person.name}
	 */
	public List<String> columnsThatHold(String text) {
		List<String> found = new ArrayList<>();
		try (Connection connection = owner().getConnection();
				Statement statement = connection.createStatement();
				ResultSet columns = statement.executeQuery(COLUMNS)) {
			while (columns.next()) {
				String column = columns.getString("column_name");
				String search = columns.getBoolean("binary") ? "position(convert_to(?, 'UTF8') IN " + column + ") > 0"
						: "position(? IN " + column + "::text) > 0";
				try (PreparedStatement query = connection.prepareStatement(
						"SELECT EXISTS (SELECT FROM " + columns.getString("table_name") + " WHERE " + search + ")")) {
					query.setString(1, text);
					ResultSet answer = query.executeQuery();
					answer.next();
					if (answer.getBoolean(1)) {
						found.add(columns.getString("table_name") + "." + column);
					}
				}
			}
			return found;
		}
		catch (SQLException ex) {
			throw new IllegalStateException("cannot search " + this.name, ex);
		}
	}

	@Override
	public void close() {
		this.application.close();
		execute("DROP DATABASE " + this.name + " WITH (FORCE)");
	}

	private static HikariDataSource pool(String database, int size) {
		HikariConfig config = new HikariConfig();
		config.setDataSource(Server.POSTGRES.getDatabase("postgres", database));
		config.setMaximumPoolSize(size);
		config.setMinimumIdle(1);
		config.setConnectionInitSql("SET ROLE " + APPLICATION_ROLE);
		config.setPoolName(database);
		return new HikariDataSource(config);
	}

	private static String migrate(String... schemas) {
		String template = "template_" + COUNTER.incrementAndGet();
		execute("CREATE DATABASE " + template);
		for (String schema : schemas) {
			Flyway.configure()
				.dataSource(Server.POSTGRES.getJdbcUrl("postgres", template), "postgres", "postgres")
				.schemas(schema)
				.defaultSchema(schema)
				.locations("classpath:db/" + schema)
				.load()
				.migrate();
		}
		return template;
	}

	private static void execute(String sql) {
		try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	private static final class Server {

		static final EmbeddedPostgres POSTGRES = start();

		static EmbeddedPostgres start() {
			try {
				EmbeddedPostgres postgres = EmbeddedPostgres.builder()
					.setServerConfig("max_connections", "300")
					.setServerConfig("fsync", DURABLE ? "on" : "off")
					.setServerConfig("synchronous_commit", DURABLE ? "on" : "off")
					.setServerConfig("full_page_writes", DURABLE ? "on" : "off")
					.start();
				// A database without schemas has no migration that would create it.
				try (Connection connection = postgres.getPostgresDatabase().getConnection();
						Statement statement = connection.createStatement()) {
					statement.execute("CREATE ROLE " + APPLICATION_ROLE + " NOLOGIN");
				}
				return postgres;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (SQLException ex) {
				throw new IllegalStateException("no role to work under", ex);
			}
		}

	}

}
