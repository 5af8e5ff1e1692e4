/**
 * Questions about official statistics and their answers.
 */
@NullMarked
package org.diaodu.kernel.statistics.query;

import org.jspecify.annotations.NullMarked;
