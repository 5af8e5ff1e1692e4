/**
 * What can be wished of the lights of a project.
 */
@NullMarked
package org.diaodu.kernel.light.command;

import org.jspecify.annotations.NullMarked;
