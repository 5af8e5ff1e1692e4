package org.diaodu.command.jurisdiction;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.value.PlainText;

/**
 * The form every command must have, whatever it wishes.
 */
public final class Form {

	/** Longest name of anything, in characters. */
	public static final int NAME = 200;

	/** Longest reason or description, in characters. */
	public static final int TEXT = 4000;

	private Form() {
	}

	/** A text that must be there, at most {@code max} characters long. */
	public static void required(@Nullable String text, String field, int max) {
		if (PlainText.isBlank(text)) {
			throw Refusal.of(CommonRefusal.VALUE_REQUIRED, field).asException();
		}
		optional(text, field, max);
	}

	/** A value that must be there. */
	public static void required(@Nullable Object value, String field) {
		if (value == null) {
			throw Refusal.of(CommonRefusal.VALUE_REQUIRED, field).asException();
		}
	}

	/** A text at most {@code max} characters long, when it is there. */
	public static void optional(@Nullable String text, String field, int max) {
		if (text != null && text.length() > max) {
			throw Refusal.of(CommonRefusal.VALUE_TOO_LONG, field).with("max", max).asException();
		}
	}

	/** A reason that must be given. */
	public static void reason(@Nullable String reason) {
		reason(reason, "reason");
	}

	/** A reason that must be given in a field of its own. */
	public static void reason(@Nullable String reason, String field) {
		if (PlainText.isBlank(reason)) {
			throw Refusal.of(CommonRefusal.REASON_REQUIRED, field).asException();
		}
		optional(reason, field, TEXT);
	}

	/** A business date that may not lie after today. */
	public static void notInFuture(@Nullable LocalDate day, String field, LocalDate today) {
		required(day, field);
		if (day != null && day.isAfter(today)) {
			throw Refusal.of(CommonRefusal.DATE_IN_FUTURE, field).with("date", day).with("today", today).asException();
		}
	}

}
