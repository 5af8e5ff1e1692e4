/**
 * Lights (亮灯): what each shows by the numbers in force, and why.
 */
@NullMarked
package org.diaodu.command.light;

import org.jspecify.annotations.NullMarked;
