package org.diaodu.kernel.message;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event type is stored, such as {@code project.registered}. The
 * class name is never stored, so a class may move; this name may not change.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {

	/** Lower case, {@code feature.noun-and-participle}. */
	String value();

}
