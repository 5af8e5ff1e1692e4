package org.diaodu.query.jurisdiction;

import java.util.Collection;
import java.util.Map;

/**
 * Names of people. They are kept in the vault, can be erased there, and are in no event
 * and no read model.
 */
public interface PersonNames {

	/**
	 * The names of those who have one, by person id; of those who were erased, a
	 * placeholder.
	 */
	Map<String, String> of(Collection<String> personIds);

}
