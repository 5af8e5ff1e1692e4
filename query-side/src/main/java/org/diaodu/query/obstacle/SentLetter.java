package org.diaodu.query.obstacle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.letter.LetterState;
import org.diaodu.kernel.letter.LetterWords;
import org.diaodu.kernel.obstacle.query.ObstacleLetterDocumentView;
import org.diaodu.kernel.obstacle.query.ObstacleLetterFailureView;
import org.diaodu.kernel.obstacle.query.ObstacleLetterView;

/**
 * A letter that was sent, and what became of its document.
 */
record SentLetter(Letter letter, long logIndex, @Nullable ObstacleLetterDocumentView document,
		@Nullable ObstacleLetterFailureView failure) {

	/** Columns of a document {@code d} and a failure {@code f}. */
	static final String COLUMNS = "d.letter_number, d.form, d.digest, d.bytes, d.template_version, d.template_digest,"
			+ " d.recorded_at, d.log_index AS document_index, f.code, f.failed_at";

	private static final String DOCUMENT_ADDRESS = "/evidence/";

	/** Those of an obstacle the caller was found to see, oldest first. */
	static List<SentLetter> of(String obstacleId, Desk desk) {
		Map<String, ObstacleLetterDocumentView> documents = new HashMap<>();
		Map<String, ObstacleLetterFailureView> failures = new HashMap<>();
		Sql.of("SELECT d.letter_number, d.form, d.digest, d.bytes, d.template_version, d.template_digest,"
				+ " d.recorded_at, d.log_index AS document_index FROM {obstacle_document} d WHERE d.obstacle_id = ?",
				obstacleId)
			.list(desk, (row, number) -> {
				documents.put(row.getString("letter_number"), document(row));
				return true;
			});
		Sql.of("SELECT f.letter_number, f.code, f.failed_at FROM {obstacle_letter_failure} f WHERE f.obstacle_id = ?",
				obstacleId)
			.list(desk, (row, number) -> {
				failures.put(row.getString("letter_number"), failure(row));
				return true;
			});
		return Sql
			.of("SELECT letter, log_index FROM {obstacle_letter} WHERE obstacle_id = ? ORDER BY log_index", obstacleId)
			.list(desk, (row, number) -> {
				Letter letter = Codec.readLetter(row.getString(1));
				return new SentLetter(letter, row.getLong(2), documents.get(letter.number()),
						failures.get(letter.number()));
			});
	}

	/** From a row with {@code letter}, {@code log_index} and {@link #COLUMNS}. */
	static SentLetter read(ResultSet row) throws SQLException {
		return new SentLetter(Codec.readLetter(row.getString("letter")), row.getLong("log_index"),
				(row.getString("digest") != null) ? document(row) : null,
				(row.getString("code") != null) ? failure(row) : null);
	}

	private static ObstacleLetterDocumentView document(ResultSet row) throws SQLException {
		String digest = row.getString("digest");
		return new ObstacleLetterDocumentView(digest, row.getInt("bytes"),
				LetterWords.fileName(LetterForm.valueOf(row.getString("form")), row.getString("letter_number")),
				DOCUMENT_ADDRESS + digest, row.getInt("template_version"), row.getString("template_digest"),
				row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getLong("document_index"));
	}

	private static ObstacleLetterFailureView failure(ResultSet row) throws SQLException {
		return new ObstacleLetterFailureView(row.getString("code"),
				row.getObject("failed_at", OffsetDateTime.class).toInstant());
	}

	ObstacleLetterView view(Function<@Nullable String, @Nullable String> unitName) {
		ObstacleLetterFailureView trouble = (this.document == null) ? this.failure : null;
		LetterState state = (this.document != null) ? LetterState.DRAWN_UP
				: (trouble != null) ? LetterState.FAILED : LetterState.PENDING;
		return new ObstacleLetterView(this.letter.number(), this.letter.kind(), this.letter.colour(),
				this.letter.cause(), this.letter.unitId(), unitName.apply(this.letter.unitId()), this.letter.text(),
				this.letter.issuedOn(), this.letter.fellDueOn(), this.letter.answerBy(), this.logIndex, state, trouble,
				this.document);
	}

}
