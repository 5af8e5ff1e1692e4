package org.diaodu.query.jurisdiction;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.jurisdiction.event.GroupEvent;
import org.diaodu.kernel.jurisdiction.event.LeadingGroupChanged;
import org.diaodu.kernel.jurisdiction.event.LeadingGroupConvened;
import org.diaodu.kernel.jurisdiction.event.OfficeEvent;
import org.diaodu.kernel.jurisdiction.event.OfficeStaffAssigned;
import org.diaodu.kernel.jurisdiction.event.OfficeStaffEnded;
import org.diaodu.kernel.jurisdiction.event.PrincipalLeaderAppointed;
import org.diaodu.kernel.jurisdiction.event.PrincipalLeaderLeft;
import org.diaodu.kernel.jurisdiction.event.ProjectOfficeEstablished;
import org.diaodu.query.projection.Slot;

/**
 * Project-management offices with their leaders and staff, and the leading group, each
 * with its history (F-009 to F-013).
 */
class OrganisationRows {

	private static final String OF_UNIT = "t.unit_id = ?";

	private static final String OF_PERSON = "t.unit_id = ? AND t.person_id = ?";

	private final JdbcClient jdbc;

	private final Terms terms;

	OrganisationRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.terms = new Terms(jdbc);
	}

	void on(OfficeEvent event, long logIndex, Slot slot) {
		switch (event) {
			case ProjectOfficeEstablished e -> this.jdbc
				.sql(slot.sql("INSERT INTO {office} (unit_id, name, document_no, established_on, log_index)"
						+ " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"))
				.param(e.unitId())
				.param(e.name())
				.param(e.documentNo())
				.param(e.occurredOn())
				.param(logIndex)
				.update();
			case PrincipalLeaderAppointed e -> {
				if (e.before() != null) {
					this.terms.end(slot, "office_leader", OF_UNIT, List.of(e.unitId()), e.occurredOn().minusDays(1),
							logIndex);
				}
				this.jdbc
					.sql(slot.sql("INSERT INTO {office_leader} (unit_id, log_index, person_id, valid_from, note,"
							+ " reflects) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"))
					.param(e.unitId())
					.param(logIndex)
					.param(e.personId())
					.param(e.occurredOn())
					.param(e.note())
					.param(logIndex)
					.update();
			}
			case PrincipalLeaderLeft e ->
				this.terms.end(slot, "office_leader", OF_UNIT, List.of(e.unitId()), e.occurredOn(), logIndex);
			case OfficeStaffAssigned e -> this.jdbc
				.sql(slot.sql("INSERT INTO {office_staff} (unit_id, log_index, person_id, full_time, valid_from,"
						+ " valid_to, reflects) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"))
				.param(e.unitId())
				.param(logIndex)
				.param(e.personId())
				.param(e.fullTime())
				.param(e.from())
				.param(e.to())
				.param(logIndex)
				.update();
			case OfficeStaffEnded e -> this.terms.end(slot, "office_staff", OF_PERSON,
					List.of(e.unitId(), e.personId()), e.occurredOn(), logIndex);
		}
	}

	void on(GroupEvent event, long logIndex, Slot slot) {
		switch (event) {
			case LeadingGroupConvened e -> this.jdbc
				.sql(slot.sql("INSERT INTO {leading_group} (group_id, log_index, name, chair_id, members,"
						+ " office_unit_id, document_no, since) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
						+ " ON CONFLICT DO NOTHING"))
				.param(e.groupId())
				.param(logIndex)
				.param(e.name())
				.param(e.chairId())
				.param(e.memberIds().toArray(String[]::new))
				.param(e.officeUnitId())
				.param(e.documentNo())
				.param(e.occurredOn())
				.update();
			case LeadingGroupChanged e -> this.jdbc
				.sql(slot.sql("INSERT INTO {leading_group} (group_id, log_index, name, chair_id, members,"
						+ " office_unit_id, document_no, reason, since)"
						+ " SELECT group_id, ?, name, ?, ?, ?, ?, ?, ? FROM {leading_group}"
						+ " WHERE group_id = ? AND reason IS NULL ON CONFLICT DO NOTHING"))
				.param(logIndex)
				.param(e.chairId())
				.param(e.memberIds().toArray(String[]::new))
				.param(e.officeUnitId())
				.param(e.documentNo())
				.param(e.reason())
				.param(e.occurredOn())
				.param(e.groupId())
				.update();
		}
	}

}
