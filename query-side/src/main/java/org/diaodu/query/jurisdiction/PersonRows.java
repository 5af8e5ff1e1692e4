package org.diaodu.query.jurisdiction;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.jurisdiction.PersonEntryKind;
import org.diaodu.kernel.jurisdiction.event.MeritRecorded;
import org.diaodu.kernel.jurisdiction.event.PersonErased;
import org.diaodu.kernel.jurisdiction.event.PersonEvent;
import org.diaodu.kernel.jurisdiction.event.PersonRegistered;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.jurisdiction.event.RankConferred;
import org.diaodu.kernel.jurisdiction.event.TrainingRecorded;
import org.diaodu.query.projection.Slot;

/**
 * The record of each person: posts, ranks, training, merit (F-088, F-092). Never their
 * name.
 */
class PersonRows {

	private static final String ENTRY = "INSERT INTO {person_entry} (person_id, log_index, kind, post_id, valid_from,"
			+ " valid_to, role, unit_id, rank, merit, text, result, document_no, reflects)"
			+ " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

	private final JdbcClient jdbc;

	PersonRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void on(PersonEvent event, long logIndex, Slot slot) {
		switch (event) {
			case PersonRegistered e -> this.jdbc
				.sql(slot.sql("INSERT INTO {person} (person_id, registered_on, log_index) VALUES (?, ?, ?)"
						+ " ON CONFLICT DO NOTHING"))
				.param(e.personId())
				.param(e.occurredOn())
				.param(logIndex)
				.update();
			case PersonErased e -> this.jdbc
				.sql(slot.sql("UPDATE {person} SET erased_on = ?, log_index = ? WHERE person_id = ? AND log_index < ?"))
				.param(e.occurredOn())
				.param(logIndex)
				.param(e.personId())
				.param(logIndex)
				.update();
			case PostAssigned e -> entry(slot, logIndex, new Entry(e.personId(), PersonEntryKind.POST, e.from()),
					e.postId(), e.to(), e.role().name(), e.unitId(), null, null, null, null, null);
			case PostEnded e -> this.jdbc
				.sql(slot.sql("UPDATE {person_entry} SET valid_to = ?, text = ?, reflects = ?"
						+ " WHERE person_id = ? AND post_id = ? AND reflects < ?"))
				.param(e.occurredOn())
				.param(e.reason())
				.param(logIndex)
				.param(e.personId())
				.param(e.postId())
				.param(logIndex)
				.update();
			case RankConferred e -> entry(slot, logIndex, new Entry(e.personId(), PersonEntryKind.RANK, e.from()), null,
					null, null, null, e.rank().name(), null, null, null, e.documentNo());
			case TrainingRecorded e ->
				entry(slot, logIndex, new Entry(e.personId(), PersonEntryKind.TRAINING, e.occurredOn()), null, null,
						null, null, null, null, e.course(), e.result(), null);
			case MeritRecorded e ->
				entry(slot, logIndex, new Entry(e.personId(), PersonEntryKind.MERIT, e.occurredOn()), null, null, null,
						null, null, e.kind().name(), e.text(), null, e.documentNo());
		}
	}

	private void entry(Slot slot, long logIndex, Entry entry, @Nullable String postId, @Nullable LocalDate to,
			@Nullable String role, @Nullable String unitId, @Nullable String rank, @Nullable String merit,
			@Nullable String text, @Nullable String result, @Nullable String documentNo) {
		this.jdbc.sql(slot.sql(ENTRY))
			.param(entry.personId())
			.param(logIndex)
			.param(entry.kind().name())
			.param(postId)
			.param(entry.from())
			.param(to)
			.param(role)
			.param(unitId)
			.param(rank)
			.param(merit)
			.param(text)
			.param(result)
			.param(documentNo)
			.param(logIndex)
			.update();
	}

	private record Entry(String personId, PersonEntryKind kind, LocalDate from) {
	}

}
