package org.diaodu.kernel.message;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.value.WanYuan;

/**
 * Makes an instance of any message, with every value present or with every nullable one
 * absent.
 */
final class Samples {

	private final boolean absent;

	Samples(boolean absent) {
		this.absent = absent;
	}

	Object record(Class<?> type) {
		RecordComponent[] components = type.getRecordComponents();
		Object[] values = Arrays.stream(components).map(this::component).toArray();
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

	private @Nullable Object component(RecordComponent component) {
		AnnotatedType type = component.getAnnotatedType();
		if (this.absent && type.isAnnotationPresent(Nullable.class)) {
			return null;
		}
		return value(component.getGenericType());
	}

	private Object value(Type type) {
		if (type instanceof ParameterizedType generic) {
			Type first = generic.getActualTypeArguments()[0];
			return switch (((Class<?>) generic.getRawType()).getSimpleName()) {
				case "List" -> List.of(value(first));
				case "Set" -> Set.of(value(first));
				case "Map" -> Map.of(value(first), value(generic.getActualTypeArguments()[1]));
				default -> throw new IllegalStateException("no sample of " + type);
			};
		}
		Class<?> plain = (Class<?>) type;
		if (plain.isEnum()) {
			return plain.getEnumConstants()[plain.getEnumConstants().length - 1];
		}
		return switch (plain.getSimpleName()) {
			case "String" -> "调度 \"引号\"\n𠮷";
			case "LocalDate" -> LocalDate.of(2018, 2, 14);
			case "YearMonth" -> YearMonth.of(2018, 2);
			case "Instant" -> Instant.parse("2026-11-23T01:02:03.123456Z");
			case "UUID" -> UUID.fromString("6f1c2f0e-8a52-4b55-9d0f-3d5d6a0c1a11");
			case "BigDecimal" -> new BigDecimal("123.427563");
			case "WanYuan" -> WanYuan.of("3000.10");
			case "int", "Integer" -> 7;
			case "long", "Long" -> 9_007_199_254_740_993L;
			case "boolean", "Boolean" -> true;
			case "double", "Double" -> 0.1;
			case "byte[]" -> throw new IllegalStateException("arrays have no equality: " + type);
			default -> record(plain);
		};
	}

}
