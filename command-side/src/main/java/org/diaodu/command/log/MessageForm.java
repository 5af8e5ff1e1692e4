package org.diaodu.command.log;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;
import org.diaodu.kernel.value.Days;

/**
 * The form of every value of every command and of its attribution, judged before any
 * decision, so that a command yet to be written is held to it too. What is recorded can
 * never be taken back: what a table, an index or a date column could not hold would stop
 * every reader of the log at it for ever.
 */
final class MessageForm {

	/** Digits before and after the point that any number column holds. */
	private static final int DIGITS = 20;

	/** Components that hold the id of something: the type is the prefix. */
	private static final Set<String> IDS = Set.of("personId", "postId", "unitId", "projectId", "policyId", "importId",
			"uploadId", "obstacleId");

	private static final String ID_ENDING = "Id";

	private static final int MAX_ID = 64;

	/** The components of each type of message: finding them costs more than reading. */
	private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
		@Override
		protected List<Component> computeValue(Class<?> type) {
			return Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
		}
	};

	/**
	 * A component of a message.
	 *
	 * @param idPrefix what it begins with, when it holds the id of something
	 */
	private record Component(String name, Method accessor, @Nullable String idPrefix) {

		static Component of(RecordComponent component) {
			String name = component.getName();
			return new Component(name, component.getAccessor(),
					IDS.contains(name) ? name.substring(0, name.length() - ID_ENDING.length()) + "-" : null);
		}

		@Nullable Object of(Object message) {
			try {
				return this.accessor.invoke(message);
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException("cannot read " + this.name, ex);
			}
		}

	}

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
		for (Component component : COMPONENTS.get(message.getClass())) {
			Object value = component.of(message);
			value(value, path, component.name());
			String idPrefix = component.idPrefix();
			if (idPrefix != null && path.isEmpty() && value instanceof String id) {
				valid(isId(id, idPrefix), path, component.name());
			}
		}
	}

	private static void value(@Nullable Object value, String path, String name) {
		switch (value) {
			case String text -> valid(isWritable(text), path, name);
			case LocalDate day -> valid(!day.isBefore(Days.FIRST) && !day.isAfter(Days.LAST), path, name);
			case BigDecimal number -> valid(number.scale() <= DIGITS && number.scale() > -DIGITS
					&& (long) number.precision() - number.scale() <= DIGITS, path, name);
			case Record nested -> components(nested, path + name + ".");
			case Iterable<?> items -> items.forEach((item) -> value(item, path, name));
			case Map<?, ?> entries -> entries.forEach((key, item) -> {
				value(key, path, name);
				value(item, path, name);
			});
			case null, default -> {
			}
		}
	}

	/**
	 * The type, a hyphen, and letters, digits and hyphens of which a hyphen is not first.
	 */
	private static boolean isId(String text, String prefix) {
		int start = prefix.length();
		if (!text.startsWith(prefix) || text.length() == start || text.length() > start + MAX_ID
				|| text.charAt(start) == '-') {
			return false;
		}
		for (int i = start; i < text.length(); i++) {
			char character = text.charAt(i);
			boolean letter = character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
			if (!letter && !(character >= '0' && character <= '9') && character != '-') {
				return false;
			}
		}
		return true;
	}

	/**
	 * A line break and a tab are text; half a character and every other control are not.
	 */
	private static boolean isWritable(String text) {
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (Character.isHighSurrogate(character) && i + 1 < text.length()
					&& Character.isLowSurrogate(text.charAt(i + 1))) {
				i++;
			}
			else if (Character.isSurrogate(character)
					|| Character.isISOControl(character) && character != '\n' && character != '\t') {
				return false;
			}
		}
		return true;
	}

	private static void valid(boolean valid, String path, String name) {
		if (!valid) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, path + name).asException();
		}
	}

}
