/**
 * 机构、人员: units with their names by date, posts, and what a caller may see.
 */
@NullMarked
package org.diaodu.query.jurisdiction;

import org.jspecify.annotations.NullMarked;
