/**
 * What the statistics office tells of a project.
 */
@NullMarked
package org.diaodu.kernel.statistics.command;

import org.jspecify.annotations.NullMarked;
