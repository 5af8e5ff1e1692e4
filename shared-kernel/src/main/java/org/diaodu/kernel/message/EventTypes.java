package org.diaodu.kernel.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.event.ClockEvent;
import org.diaodu.kernel.jurisdiction.event.GridEvent;
import org.diaodu.kernel.jurisdiction.event.GroupEvent;
import org.diaodu.kernel.jurisdiction.event.PersonEvent;
import org.diaodu.kernel.jurisdiction.event.UnitEvent;
import org.diaodu.kernel.letter.event.LetterEvent;
import org.diaodu.kernel.letter.event.LetterTemplateEvent;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueEvent;
import org.diaodu.kernel.light.event.LightEvent;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleSeriesEvent;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyEvent;
import org.diaodu.kernel.permit.event.PermitCatalogueEvent;
import org.diaodu.kernel.permit.event.PermitEvent;
import org.diaodu.kernel.policy.event.CalendarEvent;
import org.diaodu.kernel.policy.event.PolicyEvent;
import org.diaodu.kernel.progress.event.ProgressEvent;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.statistics.event.StatisticsEvent;
import org.diaodu.kernel.stewardship.event.MajorListEvent;
import org.diaodu.kernel.stewardship.event.StewardshipEvent;

/**
 * The closed registry of stored event types: name and revision to record. Derived from
 * the sealed interfaces, so a new event is in it or does not compile; nothing outside it
 * is ever instantiated from stored bytes.
 */
public final class EventTypes {

	private static final List<Class<? extends DomainEvent>> ROOTS = List.of(UnitEvent.class, PersonEvent.class,
			GroupEvent.class, GridEvent.class, PolicyEvent.class, CalendarEvent.class, ProjectEvent.class,
			StewardshipEvent.class, MajorListEvent.class, ClockEvent.class, NodeCatalogueEvent.class,
			LifecycleEvent.class, PermitCatalogueEvent.class, PermitEvent.class, ProgressEvent.class,
			StatisticsEvent.class, LightEvent.class, ObstacleEvent.class, ObstacleSeriesEvent.class,
			ObstacleTaxonomyEvent.class, LetterEvent.class, LetterTemplateEvent.class);

	private static final Map<Key, Class<? extends DomainEvent>> TYPES = scan();

	private static final Map<Class<?>, Key> KEYS = invert();

	private EventTypes() {
	}

	/**
	 * The stored identity of an event type.
	 *
	 * @param name such as {@code project.registered}
	 * @param revision such as {@code 1}
	 */
	public record Key(String name, String revision) {

		@Override
		public String toString() {
			return this.name + ".v" + this.revision;
		}

	}

	/** All stored event types. */
	public static Map<Key, Class<? extends DomainEvent>> events() {
		return TYPES;
	}

	/**
	 * The record stored under a name and revision, or null when the registry lacks it.
	 */
	public static @Nullable Class<? extends DomainEvent> find(String name, String revision) {
		return TYPES.get(new Key(name, revision));
	}

	/**
	 * The stored identity of an event record.
	 * @throws IllegalArgumentException when it is not a registered event
	 */
	public static Key keyOf(Class<?> type) {
		Key key = KEYS.get(type);
		if (key == null) {
			throw new IllegalArgumentException("not a registered event: " + type.getName());
		}
		return key;
	}

	private static Map<Key, Class<? extends DomainEvent>> scan() {
		Map<Key, Class<? extends DomainEvent>> types = new LinkedHashMap<>();
		for (Class<? extends DomainEvent> root : ROOTS) {
			for (Class<? extends DomainEvent> type : leaves(root)) {
				EventName name = type.getAnnotation(EventName.class);
				Revision revision = type.getAnnotation(Revision.class);
				if (name == null || revision == null) {
					throw new IllegalStateException(type.getName() + " lacks @EventName or @Revision");
				}
				if (types.put(new Key(name.value(), revision.value()), type) != null) {
					throw new IllegalStateException("two events are stored as " + name.value());
				}
			}
		}
		return Collections.unmodifiableMap(types);
	}

	private static List<Class<? extends DomainEvent>> leaves(Class<? extends DomainEvent> sealed) {
		List<Class<? extends DomainEvent>> leaves = new ArrayList<>();
		for (Class<?> permitted : sealed.getPermittedSubclasses()) {
			Class<? extends DomainEvent> type = permitted.asSubclass(DomainEvent.class);
			if (type.isSealed()) {
				leaves.addAll(leaves(type));
			}
			else {
				leaves.add(type);
			}
		}
		return leaves;
	}

	private static Map<Class<?>, Key> invert() {
		Map<Class<?>, Key> keys = new LinkedHashMap<>();
		TYPES.forEach((key, type) -> keys.put(type, key));
		return Collections.unmodifiableMap(keys);
	}

}
