/**
 * What the statistics office told of a project.
 */
@NullMarked
package org.diaodu.kernel.statistics.event;

import org.jspecify.annotations.NullMarked;
