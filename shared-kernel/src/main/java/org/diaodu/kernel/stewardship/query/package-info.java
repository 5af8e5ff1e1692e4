/**
 * Questions about stewardship, and their answers.
 */
@NullMarked
package org.diaodu.kernel.stewardship.query;

import org.jspecify.annotations.NullMarked;
