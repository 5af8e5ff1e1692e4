package org.diaodu.application;

import java.time.Clock;
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * Taking the time of day or anything random from the machine instead of from the clock
 * and the id source that were handed in; called or named as a method reference.
 */
final class ReadTheMachine extends ArchCondition<JavaClass> {

	/** The condition. */
	static final ReadTheMachine CONDITION = new ReadTheMachine();

	private static final Set<String> CLOCKS = Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis",
			"tickSeconds", "tickMinutes");

	private ReadTheMachine() {
		super("take time or chance from the machine");
	}

	@Override
	public void check(JavaClass type, ConditionEvents events) {
		for (JavaAccess<?> access : type.getAccessesFromSelf()) {
			if (isOfTheMachine(access.getTarget().getOwner(), access)) {
				events.add(SimpleConditionEvent.satisfied(type, access.getDescription()));
			}
		}
	}

	private static boolean isOfTheMachine(JavaClass owner, JavaAccess<?> access) {
		String name = access.getTarget().getName();
		boolean made = name.equals("<init>");
		if (owner.isAssignableTo(TemporalAccessor.class)) {
			// now(Clock) is the clock that was handed in.
			return name.equals("now") && !access.getTarget().getFullName().contains(Clock.class.getName());
		}
		return (owner.isEquivalentTo(Clock.class) && CLOCKS.contains(name))
				|| (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
				|| (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"))
				|| (owner.isEquivalentTo(Math.class) && name.equals("random"))
				|| (owner.isEquivalentTo(Date.class) && access.getTarget().getFullName().endsWith("<init>()"))
				|| (owner.isAssignableTo(Calendar.class) && (made || name.equals("getInstance")))
				|| (owner.isAssignableTo(Random.class) && (made || name.equals("current")))
				|| (owner.isEquivalentTo(RandomGenerator.class) && (name.equals("getDefault") || name.equals("of")));
	}

}
