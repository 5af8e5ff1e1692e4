/**
 * Questions about obstacles, and their answers.
 */
@NullMarked
package org.diaodu.kernel.obstacle.query;

import org.jspecify.annotations.NullMarked;
