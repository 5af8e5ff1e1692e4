package org.diaodu.query.obstacle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.letter.LetterPlaceholder;
import org.diaodu.kernel.letter.LetterWords;
import org.diaodu.kernel.letter.query.FindLetterDocument;
import org.diaodu.kernel.letter.query.LetterDocumentView;
import org.diaodu.kernel.letter.query.LetterTemplateView;
import org.diaodu.kernel.letter.query.LetterTemplatesView;
import org.diaodu.kernel.letter.query.ListLetterTemplates;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.query.ObstacleLetterDocumentView;
import org.diaodu.query.projection.Condition;

/**
 * Answers about letters as documents, and about their templates.
 */
@Component
@Clause({ "F-119", "F-120", "F-121" })
class LetterAnswers {

	private static final String DOCUMENT_ADDRESS = "/evidence/";

	private static final String TEMPLATE_ADDRESS = "/letters/templates/";

	private final ObstacleAnswering answering;

	LetterAnswers(ObstacleAnswering answering) {
		this.answering = answering;
	}

	/**
	 * The documents of an obstacle the caller was found to see, by number of the letter.
	 */
	static Map<String, ObstacleLetterDocumentView> documents(String obstacleId, Desk desk) {
		Map<String, ObstacleLetterDocumentView> documents = new HashMap<>();
		Sql.of("SELECT letter_number, form, digest, bytes, template_version, template_digest, recorded_at, log_index"
				+ " FROM {obstacle_document} WHERE obstacle_id = ?", obstacleId)
			.list(desk, (row, number) -> {
				documents.put(row.getString("letter_number"), document(row));
				return true;
			});
		return documents;
	}

	private static ObstacleLetterDocumentView document(ResultSet row) throws SQLException {
		String digest = row.getString("digest");
		return new ObstacleLetterDocumentView(digest, row.getInt("bytes"),
				LetterWords.fileName(LetterForm.valueOf(row.getString("form")), row.getString("letter_number")),
				DOCUMENT_ADDRESS + digest, row.getInt("template_version"), row.getString("template_digest"),
				row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getLong("log_index"));
	}

	@QueryHandler
	@Clause({ "F-051", "F-119" })
	@Nullable LetterDocumentView answer(FindLetterDocument query) {
		return this.answering.<@Nullable LetterDocumentView>answer(query.caller(), query.awaitIndex(),
				(desk) -> Sql
					.of("SELECT d.digest, d.obstacle_id, d.letter_number, d.form FROM {obstacle_document} d"
							+ " JOIN {obstacle} o ON o.obstacle_id = d.obstacle_id WHERE ")
					.add(Condition.equal("d.digest", query.digest()).and(desk.visible()))
					.add(" ORDER BY d.log_index LIMIT 1")
					.list(desk,
							(row, number) -> new LetterDocumentView(row.getString("digest"),
									row.getString("obstacle_id"), row.getString("letter_number"),
									LetterWords.fileName(LetterForm.valueOf(row.getString("form")),
											row.getString("letter_number"))))
					.stream()
					.findFirst()
					.orElse(null));
	}

	@QueryHandler
	@Clause({ "F-002", "F-119" })
	LetterTemplatesView answer(ListLetterTemplates query) {
		return this.answering.answer(query.caller(), query.awaitIndex(), (desk) -> {
			List<Version> versions = Sql
				.of("SELECT form, version, digest, reason, adopted_on, recorded_at, actor_id, log_index"
						+ " FROM {letter_template} ORDER BY form, version DESC")
				.list(desk, (row, number) -> version(row));
			Map<String, String> people = desk.names(versions.stream().map(Version::actorId).distinct().toList());
			Set<LetterForm> seen = new HashSet<>();
			return new LetterTemplatesView(
					versions.stream().map((version) -> version.view(seen.add(version.form()), people)).toList(),
					LetterPlaceholder.labels(), desk.basis());
		});
	}

	private static Version version(ResultSet row) throws SQLException {
		return new Version(LetterForm.valueOf(row.getString("form")), row.getInt("version"), row.getString("digest"),
				row.getString("reason"), row.getObject("adopted_on", LocalDate.class),
				row.getObject("recorded_at", OffsetDateTime.class), row.getString("actor_id"),
				row.getLong("log_index"));
	}

	private record Version(LetterForm form, int version, String digest, String reason, LocalDate adoptedOn,
			OffsetDateTime recordedAt, String actorId, long logIndex) {

		LetterTemplateView view(boolean latest, Map<String, String> people) {
			return new LetterTemplateView(this.form, this.version, latest, this.digest, this.reason, this.adoptedOn,
					this.recordedAt.toInstant(), this.actorId, people.get(this.actorId),
					TEMPLATE_ADDRESS + this.form.fileName() + ".docx?version=" + this.version, this.logIndex);
		}

	}

}
