package org.diaodu.command.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import org.diaodu.kernel.ledger.LedgerField;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * What is found out about one row while it is read: facts it lacks, words that fit no
 * field, what a person should look at, and the first reason why it cannot be a command.
 */
final class RowFindings {

	private final List<LedgerField> gaps = new ArrayList<>();

	private final List<Refusal> warnings = new ArrayList<>();

	private final StringJoiner remarks = new StringJoiner("；");

	private final StringJoiner period = new StringJoiner("；");

	private @Nullable Refusal refusal;

	/** Lists a required field as unsaid unless there is a value. */
	void gap(LedgerField field, @Nullable Object value) {
		if (value == null) {
			this.gaps.add(field);
		}
	}

	/** Keeps words that fit no field, so that nothing a row says is lost. */
	void remark(String words) {
		this.remarks.add(words);
	}

	/** Keeps words about when it is built that are no day. */
	void period(String words) {
		this.period.add(words);
	}

	void warn(RefusalCode code, LedgerField field, String value) {
		warn(Refusal.of(code, field.name()).with("value", value));
	}

	void warn(Refusal warning) {
		this.warnings.add(warning);
	}

	/** Refuses the row unless it is refused already: the first reason is told. */
	void refuse(RefusalCode code, LedgerField field, String value) {
		refuse(Refusal.of(code, field.name()).with("value", value));
	}

	void refuse(Refusal reason) {
		if (this.refusal == null) {
			this.refusal = reason;
		}
	}

	/** Refuses the row for a reason that is told before any other. */
	void refuseAboveAll(Refusal reason) {
		this.refusal = reason;
	}

	List<LedgerField> gaps() {
		return this.gaps;
	}

	List<Refusal> warnings() {
		return this.warnings;
	}

	/** All remarks in the order found, empty for none. */
	String remarks() {
		return this.remarks.toString();
	}

	/** All words about the period in the order found, empty for none. */
	String period() {
		return this.period.toString();
	}

	@Nullable Refusal refusal() {
		return this.refusal;
	}

}
