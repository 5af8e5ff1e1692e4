/**
 * Questions about lights, and their answers.
 */
@NullMarked
package org.diaodu.kernel.light.query;

import org.jspecify.annotations.NullMarked;
