package org.diaodu.command.log;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.value.WanYuan;

/**
 * Every command there is, with some content of the right form, and with another in one
 * place.
 */
final class CommandSamples {

	private CommandSamples() {
	}

	/**
	 * A command, and the same with another value in one component.
	 */
	record Changed(RecordComponent component, DomainCommand command) {
	}

	/** The records of the kernel that are commands. */
	static List<Class<? extends DomainCommand>> types() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(DomainCommand.class));
		List<Class<? extends DomainCommand>> types = new ArrayList<>();
		scanner.findCandidateComponents("org.diaodu.kernel").forEach((found) -> {
			try {
				types.add(Class.forName(found.getBeanClassName()).asSubclass(DomainCommand.class));
			}
			catch (ClassNotFoundException ex) {
				throw new IllegalStateException(ex);
			}
		});
		types.sort(Comparator.comparing(Class::getName));
		return types;
	}

	static DomainCommand of(Class<? extends DomainCommand> type) {
		return type.cast(make(type, -1));
	}

	/** One for each component that can say something else. */
	static List<Changed> changed(Class<? extends DomainCommand> type) {
		RecordComponent[] components = type.getRecordComponents();
		List<Changed> changed = new ArrayList<>();
		DomainCommand first = of(type);
		for (int i = 0; i < components.length; i++) {
			DomainCommand other = type.cast(make(type, i));
			if (!other.equals(first)) {
				changed.add(new Changed(components[i], other));
			}
		}
		return changed;
	}

	private static Object make(Class<?> type, int changed) {
		RecordComponent[] components = type.getRecordComponents();
		Object[] values = new Object[components.length];
		for (int i = 0; i < components.length; i++) {
			values[i] = value(components[i].getGenericType(), components[i].getName(), (i == changed) ? 1 : 0);
		}
		return instance(type, components, values);
	}

	private static Object instance(Class<?> type, RecordComponent[] components, Object[] values) {
		try {
			Constructor<?> constructor = type
				.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
			constructor.setAccessible(true);
			return constructor.newInstance(values);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("no sample of " + type, ex);
		}
	}

	private static Object value(Type type, String name, int which) {
		if (type instanceof ParameterizedType generic) {
			Type first = generic.getActualTypeArguments()[0];
			return switch (((Class<?>) generic.getRawType()).getSimpleName()) {
				case "List" -> List.of(value(first, name, which));
				case "Set" -> Set.of(value(first, name, which));
				case "Map" -> Map.of(value(first, name, which), value(generic.getActualTypeArguments()[1], name, 0));
				default -> throw new IllegalStateException("no sample of " + type);
			};
		}
		Class<?> plain = (Class<?>) type;
		if (plain.isEnum()) {
			return plain.getEnumConstants()[which % plain.getEnumConstants().length];
		}
		return switch (plain.getSimpleName()) {
			case "String" -> name.endsWith("Id") ? name.substring(0, name.length() - 2) + "-" + which : "文" + which;
			case "LocalDate" -> LocalDate.of(2018, 2, 14 + which);
			case "YearMonth" -> YearMonth.of(2018, 2 + which);
			case "Instant" -> Instant.parse("2026-11-23T01:02:03Z").plusSeconds(which);
			case "UUID" -> new UUID(0, which);
			case "BigDecimal" -> new BigDecimal(100 + which);
			case "WanYuan" -> WanYuan.of(String.valueOf(3000 + which));
			case "int", "Integer" -> 7 + which;
			case "long", "Long" -> 7L + which;
			case "boolean", "Boolean" -> which == 0;
			default -> {
				RecordComponent[] components = plain.getRecordComponents();
				if (components == null) {
					throw new IllegalStateException("no sample of " + type);
				}
				yield instance(plain, components,
						Arrays.stream(components)
							.map((each) -> value(each.getGenericType(), each.getName(), which))
							.toArray());
			}
		};
	}

}
