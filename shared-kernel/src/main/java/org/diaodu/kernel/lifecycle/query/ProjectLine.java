package org.diaodu.kernel.lifecycle.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.project.Stage;

/**
 * A project as a list names it.
 *
 * @param stage null while unknown
 */
public record ProjectLine(String projectId, String name, @Nullable String districtId, @Nullable String districtName,
		@Nullable Stage stage) {

}
