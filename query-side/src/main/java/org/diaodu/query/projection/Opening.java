package org.diaodu.query.projection;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What is asked as a transaction begins, sent in one go with what begins it: each
 * question by itself would wait for the answer to the one before.
 */
public final class Opening {

	private final List<String> questions = new ArrayList<>();

	private final List<Object> values = new ArrayList<>();

	private final List<RowCallbackHandler> readers = new ArrayList<>();

	/**
	 * One more question.
	 * @param sql asks for rows, with one question mark for each value
	 * @param reader takes each row of the answer
	 */
	public Opening ask(String sql, RowCallbackHandler reader, Object... values) {
		this.questions.add(sql);
		this.readers.add(reader);
		this.values.addAll(List.of(values));
		return this;
	}

	/** The questions after what they depend on. */
	String after(String settings) {
		return this.questions.isEmpty() ? settings : settings + ";\n" + String.join(";\n", this.questions);
	}

	/** Runs them, and has all answers read. */
	boolean run(PreparedStatement statement) throws SQLException {
		for (int i = 0; i < this.values.size(); i++) {
			statement.setObject(i + 1, this.values.get(i));
		}
		int answered = 0;
		boolean rows = statement.execute();
		while (rows || statement.getUpdateCount() >= 0) {
			if (rows) {
				read(statement, this.readers.get(answered));
				answered++;
			}
			rows = statement.getMoreResults();
		}
		if (answered < this.readers.size()) {
			throw new IllegalStateException("no answer to: " + this.questions.get(answered));
		}
		return true;
	}

	private static void read(PreparedStatement statement, RowCallbackHandler reader) throws SQLException {
		try (ResultSet found = statement.getResultSet()) {
			while (found.next()) {
				reader.processRow(found);
			}
		}
	}

}
