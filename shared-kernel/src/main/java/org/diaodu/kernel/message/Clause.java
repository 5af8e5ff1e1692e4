package org.diaodu.kernel.message;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The clauses of 沈政发〔2018〕7号 that a rule, test or operation carries out, as the F-numbers
 * of the clause table.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
public @interface Clause {

	/** F-numbers, such as {@code F-035}. */
	String[] value();

}
