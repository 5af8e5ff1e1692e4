package org.diaodu.command.log;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;

/**
 * The form of every value of every command and of its attribution, judged before any
 * decision, so that a command yet to be written is held to it too. What is recorded can
 * never be taken back: what a table, an index or a date column could not hold would stop
 * every reader of the log at it for ever.
 */
final class MessageForm {

	private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

	private static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

	/** Digits before and after the point that any number column holds. */
	private static final int DIGITS = 20;

	/** Components that hold the id of something: the type is the prefix. */
	private static final Set<String> IDS = Set.of("personId", "postId", "unitId", "projectId", "policyId", "importId",
			"uploadId");

	private static final Pattern ID = Pattern.compile("([a-z]+)-[A-Za-z0-9][A-Za-z0-9-]{0,63}");

	private static final String ID_ENDING = "Id";

	private MessageForm() {
	}

	/**
	 * Refuses a command of which a value could not be kept, naming the field.
	 * @throws RefusedException with {@code VALUE_INVALID}
	 */
	static void require(DomainCommand command, Attribution by) {
		components(command, "");
		components(by, "");
	}

	private static void components(Object message, String path) {
		for (RecordComponent component : message.getClass().getRecordComponents()) {
			value(read(component, message), path + component.getName());
		}
	}

	private static void value(@Nullable Object value, String field) {
		switch (value) {
			case String text -> text(text, field);
			case LocalDate day -> valid(!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY), field);
			case BigDecimal number -> valid(number.scale() <= DIGITS && number.scale() > -DIGITS
					&& (long) number.precision() - number.scale() <= DIGITS, field);
			case Record nested -> components(nested, field + ".");
			case Iterable<?> items -> items.forEach((item) -> value(item, field));
			case Map<?, ?> entries -> entries.forEach((key, item) -> {
				value(key, field);
				value(item, field);
			});
			case null, default -> {
			}
		}
	}

	private static void text(String text, String field) {
		valid(text.codePoints().allMatch(MessageForm::isWritable), field);
		if (IDS.contains(field)) {
			var id = ID.matcher(text);
			valid(id.matches() && field.equals(id.group(1) + ID_ENDING), field);
		}
	}

	/**
	 * A line break and a tab are text; half a character and every other control are not.
	 */
	private static boolean isWritable(int character) {
		boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
		return character == '\n' || character == '\t' || !(half || Character.isISOControl(character));
	}

	private static void valid(boolean valid, String field) {
		if (!valid) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, field).asException();
		}
	}

	private static @Nullable Object read(RecordComponent component, Object message) {
		try {
			return component.getAccessor().invoke(message);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("cannot read " + component, ex);
		}
	}

}
