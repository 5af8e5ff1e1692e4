package org.diaodu.application.database;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import org.diaodu.application.DiaoduSettings;

/**
 * Directory, server, migrations and pool, each a bean that depends on the one before it;
 * so they are stopped in the opposite order, after everything that uses them.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	/** The role the program works under; it owns nothing and may not change the log. */
	static final String APPLICATION_ROLE = "diaodu_app";

	/** Who logs in to our own server to work under that role. */
	static final String PROGRAM = "diaodu_program";

	@Bean
	DataDirectory dataDirectory(DiaoduSettings settings) {
		return DataDirectory.take(settings.data());
	}

	@Bean
	Database database(DiaoduSettings settings, DataDirectory directory) {
		DiaoduSettings.Database database = settings.database();
		String url = database.url();
		if (url != null && !url.isBlank()) {
			return outside(url, database);
		}
		EmbeddedServer server = EmbeddedServer.start(directory, database.port());
		String password = directory.secret("database.program.password", DataDirectory::randomSecret);
		return new Database(server.url("diaodu"), new Login(EmbeddedServer.OWNER, server.password()),
				new Login(PROGRAM, password), server);
	}

	private static Database outside(String url, DiaoduSettings.Database settings) {
		String user = settings.user();
		String migrationUser = settings.migrationUser();
		if (migrationUser == null || migrationUser.isBlank()) {
			return new Database(url, (user != null) ? new Login(user, settings.password()) : null, null, null);
		}
		if (user == null || user.isBlank()) {
			throw new IllegalStateException("diaodu.database.migration-user 需要 diaodu.database.user 和 .password / "
					+ "diaodu.database.migration-user needs the program's own login in diaodu.database.user and "
					+ ".password, not in the address");
		}
		return new Database(url, new Login(migrationUser, settings.migrationPassword()),
				new Login(user, settings.password()), null);
	}

	@Bean
	Migrations migrations(Database database) {
		Migrations migrations = new Migrations(database);
		migrations.migrate();
		return migrations;
	}

	@Bean
	HikariDataSource dataSource(DiaoduSettings settings, Database database, Migrations migrations) {
		HikariConfig config = database.poolConfig();
		config.setPoolName("diaodu");
		config.setMaximumPoolSize(settings.database().connections());
		config.setConnectionTimeout(5_000);
		config.setValidationTimeout(2_000);
		if (database.program() == null) {
			// the owner's login is all there is; whoever has it can also undo this
			config.setConnectionInitSql("SET ROLE " + APPLICATION_ROLE);
		}
		config.addDataSourceProperty("ApplicationName", "diaodu");
		config.addDataSourceProperty("tcpKeepAlive", "true");
		config.addDataSourceProperty("connectTimeout", "5");
		config.addDataSourceProperty("reWriteBatchedInserts", "true");
		// a writer frozen inside its transaction must not block the others for ever
		config.addDataSourceProperty("options",
				"-c statement_timeout=" + settings.database().statementTimeout().toMillis()
						+ " -c lock_timeout=10s -c idle_in_transaction_session_timeout=30s");
		return new HikariDataSource(config);
	}

	@Bean
	JdbcTransactionManager transactionManager(DataSource dataSource) {
		return new JdbcTransactionManager(dataSource);
	}

	@Bean
	JdbcClient jdbcClient(DataSource dataSource) {
		return JdbcClient.create(dataSource);
	}

	/**
	 * A user of the database.
	 */
	record Login(String user, @Nullable String password) {

		@Override
		public String toString() {
			return this.user;
		}

	}

	/**
	 * Where the database is.
	 *
	 * @param url JDBC address
	 * @param owner who migrates it, unless the address says so
	 * @param program who works with it and has the application role's rights only; null
	 * when there is the owner's login only
	 * @param server the server, when it is our own
	 */
	record Database(String url, @Nullable Login owner, @Nullable Login program,
			@Nullable EmbeddedServer server) implements AutoCloseable {

		HikariConfig poolConfig() {
			HikariConfig config = new HikariConfig();
			config.setJdbcUrl(this.url);
			Login login = (this.program != null) ? this.program : this.owner;
			if (login != null) {
				config.setUsername(login.user());
				if (login.password() != null) {
					config.setPassword(login.password());
				}
			}
			return config;
		}

		boolean embedded() {
			return this.server != null;
		}

		/** For people: the address without what may be secret in it. */
		String displayAddress() {
			int query = this.url.indexOf('?');
			return (query < 0) ? this.url : this.url.substring(0, query);
		}

		@Override
		public String toString() {
			return displayAddress();
		}

		@Override
		public void close() {
			if (this.server != null) {
				this.server.close();
			}
		}

	}

}
