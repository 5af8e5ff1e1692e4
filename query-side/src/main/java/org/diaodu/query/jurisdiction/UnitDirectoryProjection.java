package org.diaodu.query.jurisdiction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.jurisdiction.event.DepartmentRegistered;
import org.diaodu.kernel.jurisdiction.event.DivisionRecoded;
import org.diaodu.kernel.jurisdiction.event.DivisionRegistered;
import org.diaodu.kernel.jurisdiction.event.GridEvent;
import org.diaodu.kernel.jurisdiction.event.GroupEvent;
import org.diaodu.kernel.jurisdiction.event.MeritRecorded;
import org.diaodu.kernel.jurisdiction.event.OfficeEvent;
import org.diaodu.kernel.jurisdiction.event.PersonErased;
import org.diaodu.kernel.jurisdiction.event.PersonEvent;
import org.diaodu.kernel.jurisdiction.event.PersonRegistered;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.jurisdiction.event.RankConferred;
import org.diaodu.kernel.jurisdiction.event.TrainingRecorded;
import org.diaodu.kernel.jurisdiction.event.UnitEvent;
import org.diaodu.kernel.jurisdiction.event.UnitMerged;
import org.diaodu.kernel.jurisdiction.event.UnitRenamed;
import org.diaodu.kernel.jurisdiction.event.ZonePilotChanged;
import org.diaodu.kernel.jurisdiction.event.ZoneRegistered;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.query.projection.Projection;
import org.diaodu.query.projection.QueryDatabase;
import org.diaodu.query.projection.Slot;

/**
 * Units with every name they had, and the posts people hold (F-001, F-039).
 */
@Component
class UnitDirectoryProjection implements Projection {

	static final String NAME = "unit-directory";

	private final JdbcClient jdbc;

	private final PersonRows records;

	private final OrganisationRows organisation;

	private final GridRows grid;

	UnitDirectoryProjection(QueryDatabase database) {
		this.jdbc = database.jdbc();
		this.records = new PersonRows(this.jdbc);
		this.organisation = new OrganisationRows(this.jdbc);
		this.grid = new GridRows(this.jdbc);
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int version() {
		return 1;
	}

	@Override
	public Set<String> features() {
		return Set.of("unit", "person", "group", "grid");
	}

	@Override
	public List<String> tables() {
		return List.of("unit", "unit_name", "zone_pilot", "post", "person", "person_entry", "office", "office_leader",
				"office_staff", "leading_group", "grid_cell", "grid_officer");
	}

	@Override
	public void apply(List<Recorded> events, Slot slot) {
		for (Recorded recorded : events) {
			switch (recorded.event()) {
				case UnitEvent event -> on(event, recorded.logIndex(), slot);
				case PersonEvent event -> on(event, recorded.logIndex(), slot);
				case GroupEvent event -> this.organisation.on(event, recorded.logIndex(), slot);
				case GridEvent event -> this.grid.on(event, recorded.logIndex(), slot);
				case null, default -> throw new IllegalStateException("not followed: " + recorded.type());
			}
		}
	}

	private void on(UnitEvent event, long logIndex, Slot slot) {
		switch (event) {
			case DivisionRegistered e -> {
				unit(slot, e.unitId(), e.kind().name(), e.code(), e.parentId(), null, null, null, Set.of(), Set.of(),
						e.occurredOn(), logIndex);
				name(slot, e.unitId(), e.name(), e.occurredOn(), null, logIndex);
			}
			case ZoneRegistered e -> {
				unit(slot, e.unitId(), "ZONE", null, e.leadDistrictId(), e.kind().name(), e.level().name(),
						e.statisticalCode(), Set.of(), Set.of(), e.occurredOn(), logIndex);
				name(slot, e.unitId(), e.name(), e.occurredOn(), null, logIndex);
			}
			case DepartmentRegistered e -> {
				unit(slot, e.unitId(), "DEPARTMENT", null, e.parentId(), null, null, null,
						e.functions().stream().map(Enum::name).toList(), e.sections(), e.occurredOn(), logIndex);
				name(slot, e.unitId(), e.name(), e.occurredOn(), null, logIndex);
			}
			case UnitRenamed e -> name(slot, e.unitId(), e.after(), e.occurredOn(), e.reason(), logIndex);
			case DivisionRecoded e -> {
				this.jdbc.sql(slot.sql("UPDATE {unit} SET code = ?, log_index = ? WHERE unit_id = ? AND log_index < ?"))
					.param(e.codeAfter())
					.param(logIndex)
					.param(e.unitId())
					.param(logIndex)
					.update();
				name(slot, e.unitId(), e.nameAfter(), e.occurredOn(), e.reason(), logIndex);
			}
			case ZonePilotChanged e -> this.jdbc
				.sql(slot.sql("INSERT INTO {zone_pilot} (unit_id, log_index, since, pilot, document_no)"
						+ " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"))
				.param(e.unitId())
				.param(logIndex)
				.param(e.occurredOn())
				.param(e.pilot())
				.param(e.documentNo())
				.update();
			case OfficeEvent e -> this.organisation.on(e, logIndex, slot);
			case UnitMerged e -> this.jdbc
				.sql(slot.sql("UPDATE {unit} SET ended_on = ?, merged_into_id = ?, log_index = ?"
						+ " WHERE unit_id = ? AND log_index < ?"))
				.param(e.occurredOn())
				.param(e.intoUnitId())
				.param(logIndex)
				.param(e.unitId())
				.param(logIndex)
				.update();
		}
	}

	private void unit(Slot slot, String unitId, String kind, @Nullable String code, @Nullable String parentId,
			@Nullable String zoneKind, @Nullable String zoneLevel, @Nullable String statisticalCode,
			Collection<String> functions, Collection<String> sections, LocalDate since, long logIndex) {
		this.jdbc
			.sql(slot.sql("INSERT INTO {unit} (unit_id, kind, code, parent_id, zone_kind, zone_level, statistical_code,"
					+ " functions, sections, since, log_index) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
					+ " ON CONFLICT DO NOTHING"))
			.param(unitId)
			.param(kind)
			.param(code)
			.param(parentId)
			.param(zoneKind)
			.param(zoneLevel)
			.param(statisticalCode)
			.param(sorted(functions))
			.param(sorted(sections))
			.param(since)
			.param(logIndex)
			.update();
	}

	/** A name begins; the code is the one the unit has by then. */
	private void name(Slot slot, String unitId, String name, LocalDate since, @Nullable String reason, long logIndex) {
		this.jdbc
			.sql(slot.sql("INSERT INTO {unit_name} (unit_id, log_index, since, name, code, reason)"
					+ " SELECT unit_id, ?, ?, ?, code, ? FROM {unit} WHERE unit_id = ? ON CONFLICT DO NOTHING"))
			.param(logIndex)
			.param(since)
			.param(name)
			.param(reason)
			.param(unitId)
			.update();
	}

	private void on(PersonEvent event, long logIndex, Slot slot) {
		this.records.on(event, logIndex, slot);
		switch (event) {
			case PersonRegistered registered -> {
				// Who they are is in the vault; what they may do is in their posts.
			}
			case RankConferred conferred -> {
				// A rank allows nothing by itself.
			}
			case TrainingRecorded trained -> {
				// Nor does a training,
			}
			case MeritRecorded merit -> {
				// nor a merit: see the record of the person.
			}
			case PersonErased erased -> {
				// Who may be erased holds no post.
			}
			case PostAssigned e -> this.jdbc
				.sql(slot.sql("INSERT INTO {post} (person_id, post_id, role, unit_id, owner_code, valid_from, valid_to,"
						+ " log_index) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (person_id, post_id) DO UPDATE SET"
						+ " role = excluded.role, unit_id = excluded.unit_id, owner_code = excluded.owner_code,"
						+ " valid_from = excluded.valid_from, valid_to = excluded.valid_to,"
						+ " log_index = excluded.log_index WHERE post.log_index < excluded.log_index"))
				.param(e.personId())
				.param(e.postId())
				.param(e.role().name())
				.param(e.unitId())
				.param(e.ownerCode())
				.param(e.from())
				.param(e.to())
				.param(logIndex)
				.update();
			case PostEnded e -> this.jdbc
				.sql(slot.sql("UPDATE {post} SET valid_to = ?, log_index = ? WHERE person_id = ? AND post_id = ?"
						+ " AND log_index < ?"))
				.param(e.occurredOn())
				.param(logIndex)
				.param(e.personId())
				.param(e.postId())
				.param(logIndex)
				.update();
		}
	}

	private static String sorted(Collection<String> values) {
		return values.stream().sorted().collect(Collectors.joining(","));
	}

}
