/**
 * What can have happened to the lights of a project.
 */
@NullMarked
package org.diaodu.kernel.light.event;

import org.jspecify.annotations.NullMarked;
