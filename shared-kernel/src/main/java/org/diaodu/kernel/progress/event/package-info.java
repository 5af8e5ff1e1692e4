/**
 * What can have happened to the progress of a project.
 */
@NullMarked
package org.diaodu.kernel.progress.event;

import org.jspecify.annotations.NullMarked;
