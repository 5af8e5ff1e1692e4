package org.diaodu.query.obstacle;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.letter.event.LetterDrawnUp;
import org.diaodu.kernel.letter.event.LetterNotDrawnUp;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.value.CityTime;
import org.diaodu.query.obstacle.ObstacleWriter.Happened;
import org.diaodu.query.projection.Slot;
import org.diaodu.query.projection.Together;

/**
 * Writes the letters of a batch, what became of their documents, and who could see the
 * obstacle when each was sent.
 */
final class LetterRows {

	private final Slot slot;

	private final Together changes;

	LetterRows(Slot slot, Together changes) {
		this.slot = slot;
		this.changes = changes;
	}

	/**
	 * A letter, and how its obstacle stood when it was sent: whoever saw it then sees the
	 * letter for good.
	 *
	 * @param units those that led and helped then
	 * @param addressee the unit it is for: the one it names, else the lead unit, else who
	 * coordinates
	 */
	@Clause({ "F-006", "F-051", "F-119" })
	record Sent(Letter letter, ObstacleReported reported, ObstacleSite site, List<String> units,
			@Nullable String addressee) {

		/** The letter of an event, when it brought one forth. */
		static @Nullable Sent of(Recorded recorded, DomainEvent event, ObstacleFold fold) {
			Letter letter = Letter.of(event, fold.reported().number(), fold.interviews);
			if (letter == null) {
				return null;
			}
			String lead = (fold.leadUnitId != null) ? fold.leadUnitId : fold.coordinatingUnitId;
			return new Sent(letter.issued(CityTime.dayOf(recorded.recordedAt())), fold.reported(), fold.site(),
					fold.parties(), (letter.unitId() != null) ? letter.unitId() : lead);
		}

	}

	void write(List<Happened> all) {
		letters(all);
		documents(all);
	}

	private void letters(List<Happened> all) {
		Table rows = new Table("obstacle_letter",
				"obstacle_id text, log_index int8, letter text, number text, obstacle_number text, project_id text,"
						+ " district_id text, zone_id text, construction_department_id text, sector_department_id text,"
						+ " owner_code text, reporter_id text");
		Table units = new Table("obstacle_letter_unit", "unit_id text, log_index int8, addressee bool");
		for (Happened one : all) {
			Sent sent = one.sent();
			if (sent == null) {
				continue;
			}
			long index = one.recorded().logIndex();
			ObstacleSite site = sent.site();
			rows.add(sent.reported().obstacleId(), index, Codec.write(sent.letter()), sent.letter().number(),
					sent.reported().number(), sent.reported().projectId(), site.districtId(), site.zoneId(),
					site.constructionDepartmentId(), site.sectorDepartmentId(), site.ownerCode(),
					sent.reported().reporterId());
			Set<String> concerned = new LinkedHashSet<>(sent.units());
			if (sent.addressee() != null) {
				concerned.add(sent.addressee());
			}
			concerned.forEach((unit) -> units.add(unit, index, unit.equals(sent.addressee())));
		}
		rows.insert(this.slot, this.changes);
		units.insert(this.slot, this.changes);
	}

	/** What was drawn up in the end did not fail. */
	private void documents(List<Happened> all) {
		Table documents = new Table("obstacle_document",
				"obstacle_id text, letter_number text, form text, digest text, bytes int4, template_version int4,"
						+ " template_digest text, recorded_at timestamptz, log_index int8",
				"obstacle_id", "letter_number");
		Table failures = new Table("obstacle_letter_failure",
				"obstacle_id text, letter_number text, code text, failed_at timestamptz, log_index int8", "obstacle_id",
				"letter_number");
		Map<String, Happened> failed = new LinkedHashMap<>();
		Map<String, LetterDrawnUp> drawnUp = new LinkedHashMap<>();
		for (Happened one : all) {
			if (one.event() instanceof LetterDrawnUp letter) {
				documents.add(letter.obstacleId(), letter.letterNumber(), letter.form(), letter.digest(),
						letter.bytes(), letter.templateVersion(), letter.templateDigest(), one.recorded().recordedAt(),
						one.recorded().logIndex());
				drawnUp.put(letter.letterNumber(), letter);
			}
			else if (one.event() instanceof LetterNotDrawnUp letter) {
				failed.put(letter.letterNumber(), one);
			}
		}
		failed.keySet().removeAll(drawnUp.keySet());
		failed.values().forEach((one) -> {
			LetterNotDrawnUp letter = (LetterNotDrawnUp) one.event();
			failures.add(letter.obstacleId(), letter.letterNumber(), letter.code(), one.recorded().recordedAt(),
					one.recorded().logIndex());
		});
		documents.insert(this.slot, this.changes);
		failures.upsert(this.slot, this.changes, "log_index");
		if (!drawnUp.isEmpty()) {
			this.changes.add(
					this.slot.sql("DELETE FROM {obstacle_letter_failure} f USING unnest(?::text[], ?::text[])"
							+ " AS r (obstacle_id, letter_number)"
							+ " WHERE (f.obstacle_id, f.letter_number) = (r.obstacle_id, r.letter_number)"),
					drawnUp.values().stream().map(LetterDrawnUp::obstacleId).toArray(String[]::new),
					drawnUp.values().stream().map(LetterDrawnUp::letterNumber).toArray(String[]::new));
		}
	}

}
