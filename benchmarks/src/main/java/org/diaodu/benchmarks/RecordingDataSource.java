package org.diaodu.benchmarks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DelegatingDataSource;

import com.zaxxer.hikari.HikariDataSource;

/**
 * The program's pool, which notes the statements of one request when told to, so that the
 * same statements can be run without the program: they need not be copied here and cannot
 * fall out of step.
 */
final class RecordingDataSource extends DelegatingDataSource {

	/** Stands for the end of a transaction. */
	private static final Run END = new Run("COMMIT", null);

	private volatile @Nullable List<Run> runs;

	RecordingDataSource(HikariDataSource pool) {
		super(pool);
	}

	/** One statement with its values. */
	record Run(String sql, @Nullable List<Setting> settings) {
	}

	/** One value, and how it was set. */
	record Setting(Method method, Object[] arguments) {
	}

	/** What is run while the work is done. */
	List<Run> record(Work work) throws Exception {
		List<Run> noted = java.util.Collections.synchronizedList(new ArrayList<>());
		this.runs = noted;
		try {
			work.run();
		}
		finally {
			this.runs = null;
		}
		return List.copyOf(noted);
	}

	/** Something to do. */
	@FunctionalInterface
	interface Work {

		void run() throws Exception;

	}

	/**
	 * Runs noted statements, in transactions as noted, and reads all they answer.
	 * @return number of rows
	 */
	static int replay(Connection connection, List<Run> runs) throws SQLException {
		connection.setAutoCommit(false);
		int rows = 0;
		for (Run run : runs) {
			List<Setting> settings = run.settings();
			if (run == END) {
				connection.commit();
				continue;
			}
			if (settings == null) {
				try (Statement statement = connection.createStatement()) {
					statement.execute(run.sql());
				}
				continue;
			}
			try (PreparedStatement statement = connection.prepareStatement(run.sql())) {
				for (Setting setting : settings) {
					invoke(statement, setting.method(), setting.arguments());
				}
				// Several statements may have been sent in one go.
				boolean answer = statement.execute();
				while (answer || statement.getUpdateCount() >= 0) {
					rows += answer ? drain(statement) : 0;
					answer = statement.getMoreResults();
				}
			}
		}
		connection.commit();
		return rows;
	}

	private static int drain(PreparedStatement statement) throws SQLException {
		int rows = 0;
		try (ResultSet results = statement.getResultSet()) {
			int columns = results.getMetaData().getColumnCount();
			while (results.next()) {
				for (int column = 1; column <= columns; column++) {
					results.getString(column);
				}
				rows++;
			}
		}
		return rows;
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = super.getConnection();
		List<Run> noted = this.runs;
		return (noted != null && servesRequest()) ? noting(connection, noted) : connection;
	}

	/** Not whatever follows the log or looks for work meanwhile. */
	private static boolean servesRequest() {
		// As the edge names the thread a request is answered on.
		return Thread.currentThread().getName().equals("graphql");
	}

	private static Connection noting(Connection connection, List<Run> noted) {
		return proxy(Connection.class, (method, arguments) -> {
			Object answer = invoke(connection, method, arguments);
			if (method.getName().equals("commit")) {
				noted.add(END);
			}
			if (answer instanceof PreparedStatement statement) {
				return noting(statement, String.valueOf(arguments[0]), noted);
			}
			return (answer instanceof Statement statement) ? noting(statement, noted) : answer;
		});
	}

	private static PreparedStatement noting(PreparedStatement statement, String sql, List<Run> noted) {
		List<Setting> settings = new ArrayList<>();
		return proxy(PreparedStatement.class, (method, arguments) -> {
			if (method.getName().startsWith("set") && arguments.length >= 2) {
				settings.add(new Setting(method, kept(arguments)));
			}
			else if (method.getName().startsWith("execute")) {
				note(statement, new Run(sql, List.copyOf(settings)), noted);
			}
			return invoke(statement, method, arguments);
		});
	}

	private static void note(Statement statement, Run run, List<Run> noted) throws SQLException {
		noted.add(run);
		if (statement.getConnection().getAutoCommit()) {
			noted.add(END);
		}
	}

	/** An array belongs to the connection that made it; its elements belong to nobody. */
	private static Object[] kept(Object[] arguments) throws SQLException {
		Object[] kept = arguments.clone();
		for (Object argument : kept) {
			if (argument instanceof Array) {
				throw new SQLException("statements with prepared arrays are not replayed");
			}
		}
		return kept;
	}

	private static Statement noting(Statement statement, List<Run> noted) {
		return proxy(Statement.class, (method, arguments) -> {
			if (method.getName().startsWith("execute")) {
				note(statement, new Run(String.valueOf(arguments[0]), null), noted);
			}
			return invoke(statement, method, arguments);
		});
	}

	@FunctionalInterface
	private interface Handler {

		@Nullable Object handle(Method method, Object[] arguments) throws SQLException;

	}

	private static <T> T proxy(Class<T> type, Handler handler) {
		return type.cast(Proxy.newProxyInstance(RecordingDataSource.class.getClassLoader(), new Class<?>[] { type },
				(self, method, arguments) -> handler.handle(method, (arguments != null) ? arguments : new Object[0])));
	}

	private static @Nullable Object invoke(Object target, Method method, Object[] arguments) throws SQLException {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			if (ex.getCause() instanceof SQLException sql) {
				throw sql;
			}
			throw new IllegalStateException(ex.getCause());
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
