package org.diaodu.query.projection;

import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The two kinds of transaction the query side has.
 */
@Component
public class QueryDatabase {

	/**
	 * A projection can be built again, and its rows and position are lost or kept
	 * together, so its commit need not wait for the disk: the log it follows already did.
	 */
	private static final String WRITING = """
			SET LOCAL synchronous_commit = off;
			SET LOCAL statement_timeout = '60s';
			SET LOCAL lock_timeout = '10s';
			SET LOCAL diaodu.scope = 'WRITER'""";

	/** One snapshot, so that rows, figures and basis of an answer agree. */
	private static final String READING = """
			SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY;
			SET LOCAL statement_timeout = '4s'""";

	/** Longer than most answers take, and not long for a person. */
	private static final Duration PATIENCE = Duration.ofMillis(250);

	private final JdbcClient jdbc;

	private final JdbcTemplate template;

	private final TransactionTemplate transactions;

	private final Turns turns;

	public QueryDatabase(DataSource dataSource) {
		this(dataSource, 0);
	}

	/**
	 * The read models of a database.
	 * @param readers how many answers are read from it at once; 0 for as many as this
	 * machine has processors, which is right where the database is on it
	 */
	@Autowired
	public QueryDatabase(DataSource dataSource, @Value("${diaodu.database.readers:0}") int readers) {
		this.turns = new Turns((readers > 0) ? readers : Math.max(2, Runtime.getRuntime().availableProcessors()),
				PATIENCE);
		this.template = new JdbcTemplate(dataSource);
		this.jdbc = JdbcClient.create(this.template);
		this.transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
		// Never part of another transaction: the command side's would hold it open.
		this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** Statements, in the transaction of the calling thread when there is one. */
	public JdbcClient jdbc() {
		return this.jdbc;
	}

	/** The same, for statements with many array values. */
	public JdbcTemplate template() {
		return this.template;
	}

	/** Runs in a transaction that may write read models. */
	<T> T writing(Function<TransactionStatus, T> work) {
		return inTransaction(WRITING, work);
	}

	/**
	 * The same, with a first question that is sent together with what makes the
	 * transaction one that may write.
	 * @param sql asks for one row or none
	 */
	<R, T> T writing(String sql, List<?> values, RowMapper<R> rows,
			BiFunction<TransactionStatus, Optional<R>, T> work) {
		return inTransaction((status) -> work.apply(status, ask(WRITING + ";\n" + sql, values, rows)));
	}

	/** The one row of the last of several statements. */
	private <R> Optional<R> ask(String statements, List<?> values, RowMapper<R> rows) {
		PreparedStatementCallback<Optional<R>> last = (statement) -> {
			for (int i = 0; i < values.size(); i++) {
				statement.setObject(i + 1, values.get(i));
			}
			boolean asked = statement.execute();
			while (!asked) {
				if (statement.getUpdateCount() < 0) {
					throw new IllegalStateException("no question among: " + statements);
				}
				asked = statement.getMoreResults();
			}
			try (ResultSet found = statement.getResultSet()) {
				return found.next() ? Optional.ofNullable(rows.mapRow(found, 0)) : Optional.empty();
			}
		};
		return Objects.requireNonNull(this.template.execute(statements, last));
	}

	/**
	 * Runs in a transaction that reads one snapshot. Sees no project until a scope is
	 * set.
	 */
	public <T extends @org.jspecify.annotations.Nullable Object> T reading(Supplier<T> work) {
		return reading(new Opening(), work);
	}

	/** The same, with first questions that are answered before the work begins. */
	public <T extends @org.jspecify.annotations.Nullable Object> T reading(Opening opening, Supplier<T> work) {
		return this.turns.take(() -> inTransaction((status) -> {
			PreparedStatementCallback<Boolean> run = opening::run;
			this.template.execute(opening.after(READING), run);
			return work.get();
		}));
	}

	private <T extends @org.jspecify.annotations.Nullable Object> T inTransaction(String settings,
			Function<TransactionStatus, T> work) {
		return inTransaction((status) -> {
			this.template.execute(settings);
			return work.apply(status);
		});
	}

	@SuppressWarnings("NullAway") // the template's result is null exactly when the work's
									// is
	private <T extends @org.jspecify.annotations.Nullable Object> T inTransaction(Function<TransactionStatus, T> work) {
		return this.transactions.execute(work::apply);
	}

}
