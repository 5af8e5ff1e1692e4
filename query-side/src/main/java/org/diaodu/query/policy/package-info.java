/**
 * 门槛: the versions of the tier thresholds.
 */
@NullMarked
package org.diaodu.query.policy;

import org.jspecify.annotations.NullMarked;
