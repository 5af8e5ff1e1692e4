/**
 * Five lights (亮灯) that say what they rest on.
 */
@NullMarked
package org.diaodu.kernel.light;

import org.jspecify.annotations.NullMarked;
