package org.diaodu.query.permit;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.permit.event.GreenChannelEnded;
import org.diaodu.kernel.permit.event.GreenChannelGranted;
import org.diaodu.kernel.permit.event.PermitCatalogueAdopted;
import org.diaodu.query.projection.Slot;
import org.diaodu.query.projection.Together;

/**
 * Writes what a batch changed: one statement for each table, whatever the number of rows.
 */
final class PermitWriter {

	private static final String PERMIT = "project_id, permit_id, ordinal, project_name, active, district_id, zone_id,"
			+ " construction_department_id, sector_department_id, section, owner_code, code, department_id, case_no,"
			+ " state, planned_on, applied_on, accepted_on, unit, statutory_days, statutory_due, statutory_exceeded_on,"
			+ " committed_days, committed_due, committed_exceeded_on, limit_due, slow_from, standing, green, extended,"
			+ " days_used, decided_on, ended_month, number, valid_until, renewals, ground, alternative, void_reason,"
			+ " running_from, used_before, statutory_provisional, committed_provisional, ends_on, log_index";

	private static final String PERMIT_TYPES = "text text int4 text bool text text text text text text text text text"
			+ " text date date date text int4 date date int4 date date date date text bool bool int4 date date text date"
			+ " int4 text text text date int4 bool bool date int8";

	private static final String PROJECT = "project_id, district_id, zone_id, construction_department_id,"
			+ " sector_department_id, section, owner_code, log_index";

	private final JdbcOperations jdbc;

	private final Slot slot;

	private final Together changes;

	PermitWriter(JdbcOperations jdbc, Slot slot) {
		this.jdbc = jdbc;
		this.slot = slot;
		this.changes = new Together(jdbc);
	}

	/** Projects as they stand. */
	Map<String, PermitFold> load(Collection<String> projectIds) {
		Map<String, PermitFold> folds = new HashMap<>();
		if (!projectIds.isEmpty()) {
			this.jdbc.query(this.slot.sql("SELECT fold FROM {permit_fold} WHERE project_id = ANY (?::text[])"),
					(row) -> {
						PermitFold fold = Codec.readFold(row.getString(1));
						folds.put(fold.projectId, fold);
					}, (Object) projectIds.toArray(String[]::new));
		}
		return folds;
	}

	/**
	 * Projects and those of their permits that changed.
	 * @param permits ids by project
	 */
	void write(Collection<PermitFold> folds, Map<String, Set<String>> permits) {
		Rows projects = new Rows();
		Rows cards = new Rows();
		Rows rows = new Rows();
		for (PermitFold fold : folds) {
			cards.add(fold.projectId, Codec.write(fold), fold.logIndex);
			projects.add(fold.projectId, fold.districtId, fold.zoneId, fold.constructionDepartmentId,
					fold.sectorDepartmentId, fold.section, fold.ownerCode, fold.logIndex);
			for (String id : permits.getOrDefault(fold.projectId, Set.of())) {
				PermitRow permit = fold.permits.get(id);
				if (permit != null) {
					rows.add(columns(fold, permit));
				}
			}
		}
		upsert("permit_fold", "project_id, fold, log_index", "text text int8", Set.of("project_id"), cards);
		upsert("permit_project", PROJECT, "text text text text text text text int8", Set.of("project_id"), projects);
		upsert("permit", PERMIT, PERMIT_TYPES, Set.of("project_id", "permit_id"), rows);
	}

	private static @Nullable Object[] columns(PermitFold fold, PermitRow permit) {
		return new @Nullable Object[] { fold.projectId, permit.permitId, permit.ordinal, fold.name,
				!fold.withdrawn && !fold.cancelled, fold.districtId, fold.zoneId, fold.constructionDepartmentId,
				fold.sectorDepartmentId, fold.section, fold.ownerCode, permit.code, permit.departmentId, permit.caseNo,
				permit.shown(fold.begunOn()), permit.plannedOn, permit.appliedOn, permit.acceptedOn, permit.unit,
				permit.statutory.days, permit.statutory.due, permit.statutory.exceededOn, permit.committed.days,
				permit.committed.due, permit.committed.exceededOn, permit.limitDue(), permit.slowFrom(),
				permit.standing, permit.green, permit.extended, permit.daysUsed, permit.decidedOn, permit.endedMonth(),
				permit.number, permit.validUntil, permit.renewals, permit.ground, permit.alternative, permit.voidReason,
				permit.runningFrom, permit.usedBefore, permit.statutory.provisional, permit.committed.provisional,
				permit.endsOn(fold.begunOn()), permit.logIndex };
	}

	void granted(GreenChannelGranted event, Attribution by, long logIndex) {
		this.changes.add(
				this.slot.sql("INSERT INTO {permit_channel} (project_id, log_index, code, since, until_day, reason,"
						+ " granted_by, granted_for) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"),
				event.projectId(), logIndex, code(event.permitCode()), event.occurredOn(), event.until(),
				event.reason(), by.actor(), by.organisation());
	}

	/** One that was over by its last day is not ended once more. */
	void ended(GreenChannelEnded event, long logIndex) {
		this.changes.add(
				this.slot.sql("UPDATE {permit_channel} SET ended_on = ? WHERE project_id = ? AND code = ?"
						+ " AND log_index < ? AND ended_on IS NULL AND (until_day IS NULL OR until_day >= ?)"),
				event.occurredOn(), event.projectId(), code(event.permitCode()), logIndex, event.occurredOn());
	}

	void cited(String projectId, String permitId, String digest, long logIndex) {
		this.changes.add(this.slot.sql("INSERT INTO {permit_citation} (project_id, permit_id, digest, log_index)"
				+ " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"), projectId, permitId, digest, logIndex);
	}

	private static String code(@Nullable String permitCode) {
		return (permitCode != null) ? permitCode : "";
	}

	void catalogue(PermitCatalogueAdopted event, long logIndex) {
		this.changes.add(
				this.slot.sql("INSERT INTO {permit_catalogue} (version, effective_from, document_no, clause, permits,"
						+ " log_index) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"),
				event.version(), event.effectiveFrom(), event.documentNo(), event.clause(),
				Codec.write(event.permits()), logIndex);
	}

	/** Writes what was given so far. */
	void send() {
		this.changes.send();
	}

	private void upsert(String table, String columns, String types, Set<String> keys, Rows rows) {
		if (!rows.isEmpty()) {
			this.changes.add(this.slot.sql("INSERT INTO {" + table + "} AS t (" + columns + ") SELECT * FROM "
					+ Rows.unnest(types) + " ON CONFLICT (" + String.join(", ", keys) + ") DO UPDATE SET "
					+ updates(columns, keys) + " WHERE t.log_index < excluded.log_index"), rows.columns());
		}
	}

	private static String updates(String columns, Set<String> keys) {
		return Arrays.stream(columns.split(", "))
			.filter((column) -> !keys.contains(column))
			.map((column) -> column + " = excluded." + column)
			.collect(Collectors.joining(", "));
	}

}
