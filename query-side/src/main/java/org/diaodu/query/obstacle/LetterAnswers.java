package org.diaodu.query.obstacle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import org.diaodu.kernel.letter.query.ListFailedLetters;
import org.diaodu.kernel.letter.query.ListLetterTemplates;
import org.diaodu.kernel.letter.query.ListUnitLetters;
import org.diaodu.kernel.letter.query.SentLetterPage;
import org.diaodu.kernel.letter.query.SentLetterView;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.jurisdiction.PageSize;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.project.Cursor;
import org.diaodu.query.projection.Condition;

/**
 * Answers about letters as documents, and about their templates.
 */
@Component
@Clause({ "F-119", "F-120", "F-121" })
class LetterAnswers {

	private static final String LETTER = "LETTER";

	private static final String JOINED_LETTER = " JOIN {obstacle_letter} l ON l.obstacle_id = d.obstacle_id"
			+ " AND l.number = d.letter_number";

	private static final String JOINED_DOCUMENT = " LEFT JOIN {obstacle_document} d ON d.obstacle_id = l.obstacle_id"
			+ " AND d.letter_number = l.number LEFT JOIN {obstacle_letter_failure} f ON f.obstacle_id = l.obstacle_id"
			+ " AND f.letter_number = l.number";

	private static final String TEMPLATE_ADDRESS = "/letters/templates/";

	private final ObstacleAnswering answering;

	LetterAnswers(ObstacleAnswering answering) {
		this.answering = answering;
	}

	@QueryHandler
	@Clause({ "F-051", "F-119" })
	@Nullable LetterDocumentView answer(FindLetterDocument query) {
		return this.answering.<@Nullable LetterDocumentView>answer(query.caller(), query.awaitIndex(),
				(desk) -> Sql
					.of("SELECT d.digest, d.obstacle_id, d.letter_number, d.form FROM {obstacle_document} d"
							+ JOINED_LETTER + " WHERE ")
					.add(Condition.equal("d.digest", query.digest()).and(desk.visibleLetters()))
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
	@Clause({ "F-006", "F-051", "F-119" })
	SentLetterPage answer(ListUnitLetters query) {
		PageSize.check(query.first());
		String unit = (query.unitId() != null) ? query.unitId() : query.caller().unitId();
		return this.answering.answer(query.caller(), query.awaitIndex(),
				(desk) -> page(desk, " JOIN {obstacle_letter_unit} u ON u.log_index = l.log_index AND u.addressee",
						Condition.equal("u.unit_id", unit).and(desk.visibleLetters()), query.first(), query.after()));
	}

	/** For those who operate the program: nobody else can do something about it. */
	@QueryHandler
	@Clause({ "F-014", "F-119" })
	SentLetterPage answer(ListFailedLetters query) {
		PageSize.check(query.first());
		this.answering.checkOperator(query.caller());
		return this.answering.answer(query.caller(), query.awaitIndex(), (desk) -> page(desk, "",
				new Condition("f.code IS NOT NULL AND d.digest IS NULL", List.of()), query.first(), query.after()));
	}

	private static SentLetterPage page(Desk desk, String joined, Condition filter, int first, @Nullable String after) {
		String from = " FROM {obstacle_letter} l" + joined + JOINED_DOCUMENT + " WHERE ";
		long total = Sql.of("SELECT count(*)" + from)
			.add(filter)
			.list(desk, (row, number) -> row.getLong(1))
			.getFirst();
		Condition rest = (after == null) ? filter
				: filter.and("l.log_index < ?", Cursor.decode(after, LETTER).number());
		List<Of> found = Sql
			.of("SELECT l.obstacle_id, l.obstacle_number, l.letter, l.log_index, " + SentLetter.COLUMNS + from)
			.add(rest)
			.add(" ORDER BY l.log_index DESC LIMIT ?", first + 1)
			.list(desk, (row, number) -> new Of(row.getString("obstacle_id"), row.getString("obstacle_number"),
					SentLetter.read(row)));
		boolean more = found.size() > first;
		List<Of> letters = more ? found.subList(0, first) : found;
		UnitNames units = desk.units();
		return new SentLetterPage(
				letters.stream()
					.map((each) -> new SentLetterView(each.obstacleId(), each.obstacleNumber(),
							each.sent().view((id) -> units.on(id, desk.today()))))
					.toList(),
				letters.stream()
					.map((each) -> new Cursor(LETTER, each.obstacleId(), String.valueOf(each.sent().logIndex()))
						.encode())
					.toList(),
				more, total, desk.basis());
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

	private record Of(String obstacleId, String obstacleNumber, SentLetter sent) {
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
