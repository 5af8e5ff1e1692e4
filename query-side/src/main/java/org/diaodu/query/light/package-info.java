/**
 * Lights (亮灯) by business day: what showed, since when and why, and who answered for it.
 */
@NullMarked
package org.diaodu.query.light;

import org.jspecify.annotations.NullMarked;
