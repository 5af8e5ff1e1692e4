package org.diaodu.kernel.message;

import java.util.UUID;

/**
 * The only source of new ids, so that a simulation can give the same ones twice.
 */
@FunctionalInterface
public interface IdSource {

	/** A new id. */
	UUID next();

}
