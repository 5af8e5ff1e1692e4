/**
 * Questions about letters and their templates, and the answers.
 */
@NullMarked
package org.diaodu.kernel.letter.query;

import org.jspecify.annotations.NullMarked;
