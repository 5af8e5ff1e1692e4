package org.diaodu.query.graphql;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Turns the field path of a refusal, in the words of the kernel, into a path in the input
 * of the contract, where money has its unit in the name.
 */
final class InputPaths {

	private static final Map<String, String> MONEY = Map.ofEntries(Map.entry("total", "totalInvestmentWanYuan"),
			Map.entry("fixedAssets", "fixedAssetsWanYuan"), Map.entry("equipment", "equipmentWanYuan"),
			Map.entry("land", "landWanYuan"), Map.entry("annualPlan", "annualPlanWanYuan"),
			Map.entry("investedThisYear", "investedThisYearWanYuan"),
			Map.entry("investedTotal", "investedTotalWanYuan"), Map.entry("planned", "plannedWanYuan"),
			Map.entry("amount", "amountWanYuan"), Map.entry("completedThisYear", "completedThisYearWanYuan"),
			Map.entry("completedTotal", "completedTotalWanYuan"));

	/** What the client calls its own request names nothing in the program. */
	private static final Set<String> MARKS = Set.of("clientMutationId", "commandId");

	private InputPaths() {
	}

	/** The path in the words of the contract; a place in a list is a step of its own. */
	static @Nullable List<String> of(@Nullable String field) {
		return (field == null || field.isEmpty()) ? null
				: Arrays.stream(field.split("[.\\[\\]]+")).map((part) -> MONEY.getOrDefault(part, part)).toList();
	}

	/**
	 * The same within one input: a rule names {@code facts.amounts.total} whichever
	 * command it judges, and some inputs hold amounts without facts around them.
	 */
	static @Nullable List<String> in(Class<? extends Record> input, @Nullable String field) {
		List<String> path = of(field);
		if (path == null) {
			return null;
		}
		Set<String> known = Arrays.stream(input.getRecordComponents())
			.map(RecordComponent::getName)
			.collect(Collectors.toSet());
		for (int from = 0; from < path.size(); from++) {
			if (known.contains(path.get(from))) {
				return path.subList(from, path.size());
			}
		}
		return path;
	}

	/**
	 * The path of what names this in an input, or null when nothing does: what a command
	 * was sent to is not there, and the client should know which of its fields says so.
	 */
	static @Nullable List<String> naming(Record input, String target) {
		for (RecordComponent component : input.getClass().getRecordComponents()) {
			if (!MARKS.contains(component.getName()) && target.equals(value(component, input))) {
				return List.of(component.getName());
			}
		}
		return null;
	}

	private static @Nullable Object value(RecordComponent component, Record input) {
		try {
			Method accessor = component.getAccessor();
			accessor.setAccessible(true);
			return accessor.invoke(input);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
