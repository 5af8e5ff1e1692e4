/**
 * What can be wished of the permits of a project.
 */
@NullMarked
package org.diaodu.kernel.permit.command;

import org.jspecify.annotations.NullMarked;
