package org.diaodu.kernel.message;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.light.event.LightEvent;
import org.diaodu.kernel.permit.PermitState;
import org.diaodu.kernel.permit.event.PermitEvent;
import org.diaodu.kernel.progress.ReportState;
import org.diaodu.kernel.progress.event.ProgressEvent;
import org.diaodu.kernel.project.ProjectState;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.statistics.event.StatisticsEvent;
import org.diaodu.kernel.stewardship.ItemState;
import org.diaodu.kernel.stewardship.event.StewardshipEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** Timelines speak the reader's language. */
@Clause({ "F-093", "F-103" })
class ConstantTextsTest {

	private static final List<Class<?>> STREAM = List.of(ProjectEvent.class, StewardshipEvent.class,
			LifecycleEvent.class, PermitEvent.class, ProgressEvent.class, StatisticsEvent.class, LightEvent.class);

	/** States that follow from events and are shown with them. */
	private static final List<Class<?>> STATES = List.of(ProjectState.class, PermitState.class, ReportState.class,
			ItemState.class);

	@Test
	void everyConstantThatAnEventOfAProjectCarriesHasWordsInBothLanguages() {
		Set<String> missing = new TreeSet<>();
		for (Class<?> type : constantTypes()) {
			for (Object constant : type.getEnumConstants()) {
				String name = ((Enum<?>) constant).name();
				for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
					if (ConstantTexts.of(type.getSimpleName(), name, locale) == null) {
						missing.add(locale + " " + type.getSimpleName() + '.' + name);
					}
				}
			}
		}
		assertThat(missing).isEmpty();
	}

	@Test
	void bothLanguagesWordTheSameAndNeitherWordsWithTheConstantItself() {
		assertThat(ConstantTexts.all(Locale.CHINESE).keySet()).isEqualTo(ConstantTexts.all(Locale.ENGLISH).keySet());
		assertThat(ConstantTexts.all(Locale.CHINESE).values())
			.allSatisfy((text) -> assertThat(text).isNotBlank().doesNotContainPattern("[A-Z]{3}"));
	}

	/**
	 * Constants in the events and in the values they carry; kinds of clocks name paths.
	 */
	private static Set<Class<?>> constantTypes() {
		Set<Class<?>> seen = new HashSet<>();
		Set<Class<?>> constants = new HashSet<>(STATES);
		Deque<Class<?>> open = new ArrayDeque<>(STREAM);
		while (!open.isEmpty()) {
			Class<?> type = open.pop();
			if (!seen.add(type) || !type.getName().startsWith("org.diaodu.") || type == ClockKind.class) {
				continue;
			}
			if (type.isEnum()) {
				constants.add(type);
			}
			if (type.isSealed()) {
				open.addAll(List.of(type.getPermittedSubclasses()));
			}
			if (type.isRecord()) {
				for (RecordComponent component : type.getRecordComponents()) {
					add(component.getGenericType(), open);
				}
			}
		}
		assertThat(constants).hasSizeGreaterThan(25);
		return constants;
	}

	private static void add(Type type, Deque<Class<?>> open) {
		if (type instanceof Class<?> plain) {
			open.add(plain);
		}
		else if (type instanceof ParameterizedType many) {
			for (Type argument : many.getActualTypeArguments()) {
				add(argument, open);
			}
		}
	}

}
