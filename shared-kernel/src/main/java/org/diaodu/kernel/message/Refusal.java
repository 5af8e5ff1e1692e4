package org.diaodu.kernel.message;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Why a command was not carried out, in a form that survives every process boundary: a
 * stable code, arguments for the text in either language, and where in the input it
 * applies. Travels as the details of Axon's {@code CommandExecutionException}.
 *
 * @param code stable, upper case with underscores, such as
 * {@code PROJECT_ALREADY_WITHDRAWN}; the texts are in {@code refusals_zh.properties} and
 * {@code refusals_en.properties}
 * @param field path of the offending input field, or null when it is no single field
 * @param arguments named values for the text
 */
public record Refusal(String code, @Nullable String field, Map<String, String> arguments) {

	public Refusal {
		arguments = Map.copyOf(arguments);
	}

	/** A refusal that concerns the whole command. */
	public static Refusal of(RefusalCode code) {
		return new Refusal(code.name(), null, Map.of());
	}

	/** A refusal that concerns one field of the input. */
	public static Refusal of(RefusalCode code, String field) {
		return new Refusal(code.name(), field, Map.of());
	}

	/** The same refusal with one more named value for its text. */
	public Refusal with(String name, Object value) {
		Map<String, String> more = new java.util.HashMap<>(this.arguments);
		more.put(name, String.valueOf(value));
		return new Refusal(this.code, this.field, more);
	}

	/** Throws this refusal. Declared to return, so that callers may {@code throw} it. */
	public RefusedException asException() {
		return new RefusedException(this);
	}

}
