/**
 * What can have happened to the permits of a project.
 */
@NullMarked
package org.diaodu.kernel.permit.event;

import org.jspecify.annotations.NullMarked;
