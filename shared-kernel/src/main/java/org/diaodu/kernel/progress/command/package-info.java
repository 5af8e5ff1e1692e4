/**
 * What can be wished of the progress of a project.
 */
@NullMarked
package org.diaodu.kernel.progress.command;

import org.jspecify.annotations.NullMarked;
