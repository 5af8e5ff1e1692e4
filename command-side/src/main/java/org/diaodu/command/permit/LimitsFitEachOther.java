package org.diaodu.command.permit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.permit.PermitDefinition;
import org.diaodu.kernel.permit.PermitRefusal;
import org.diaodu.kernel.permit.Span;
import org.diaodu.kernel.policy.WorkingCalendar;

/**
 * A permit of the catalogue has one code, limits counted in one unit, no promise longer
 * than the law allows, and renewals only of what ends.
 */
@Clause({ "F-079", "F-084" })
final class LimitsFitEachOther {

	/** Longest span of any unit. */
	private static final int LONGEST = WorkingCalendar.MOST_DAYS;

	private LimitsFitEachOther() {
	}

	static void require(List<PermitDefinition> permits, Directory directory) {
		if (permits.isEmpty()) {
			throw Refusal.of(CommonRefusal.VALUE_REQUIRED, "permits").asException();
		}
		Set<String> codes = new HashSet<>();
		for (int i = 0; i < permits.size(); i++) {
			PermitDefinition permit = permits.get(i);
			String field = "permits." + i;
			Form.required(permit.code(), field + ".code", Form.NAME);
			Form.required(permit.name(), field + ".name", Form.NAME);
			Form.required(permit.basis(), field + ".basis", Form.TEXT);
			Form.required(permit.stage(), field + ".stage");
			if (!codes.add(permit.code())) {
				throw Refusal.of(PermitRefusal.PERMIT_CODE_TWICE, field + ".code")
					.with("code", permit.code())
					.asException();
			}
			if (permit.departmentId() != null && directory.unit(permit.departmentId()) == null) {
				throw Refusal.of(JurisdictionRefusal.UNIT_UNKNOWN, field + ".departmentId")
					.with("unitId", permit.departmentId())
					.asException();
			}
			limits(permit, field);
			validity(permit, field);
		}
	}

	private static void limits(PermitDefinition permit, String field) {
		Form.required(permit.statutory(), field + ".statutory");
		DayCount unit = permit.statutory().unit();
		if (unit != DayCount.DAYS && unit != DayCount.WORKING_DAYS) {
			throw Refusal.of(PermitRefusal.PERMIT_LIMIT_UNFIT, field + ".statutory").asException();
		}
		limit(permit.statutory(), unit, field + ".statutory");
		limit(permit.extension(), unit, field + ".extension");
		promise(permit.committed(), permit.statutory(), field + ".committed");
		promise(permit.greenChannel(), permit.statutory(), field + ".greenChannel");
	}

	private static void limit(@Nullable Span span, DayCount unit, String field) {
		if (span != null && (span.unit() != unit || !isWithin(span, 0))) {
			throw Refusal.of(PermitRefusal.PERMIT_LIMIT_UNFIT, field).asException();
		}
	}

	private static void promise(@Nullable Span promised, Span law, String field) {
		limit(promised, law.unit(), field);
		if (promised != null && promised.count() > law.count()) {
			throw Refusal.of(PermitRefusal.PERMIT_PROMISE_LONGER_THAN_LAW, field).asException();
		}
	}

	private static void validity(PermitDefinition permit, String field) {
		span(permit.validity(), field + ".validity");
		span(permit.renewal(), field + ".renewal");
		span(permit.renewAhead(), field + ".renewAhead");
		span(permit.warnAhead(), field + ".warnAhead");
		boolean renewable = permit.renewals() > 0;
		if (permit.renewals() < 0 || renewable != (permit.renewal() != null)
				|| (permit.validity() == null && (renewable || permit.untilStart()))) {
			throw Refusal.of(PermitRefusal.PERMIT_VALIDITY_UNFIT, field + ".renewals").asException();
		}
	}

	private static void span(@Nullable Span span, String field) {
		if (span != null && !isWithin(span, 1)) {
			throw Refusal.of(PermitRefusal.PERMIT_VALIDITY_UNFIT, field).asException();
		}
	}

	private static boolean isWithin(Span span, int least) {
		return span.count() >= least && span.count() <= LONGEST;
	}

}
