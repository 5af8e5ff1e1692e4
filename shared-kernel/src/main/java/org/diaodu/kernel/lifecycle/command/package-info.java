/**
 * What can be wished of the life of a project.
 */
@NullMarked
package org.diaodu.kernel.lifecycle.command;

import org.jspecify.annotations.NullMarked;
