/**
 * What can have happened to letters and their templates.
 */
@NullMarked
package org.diaodu.kernel.letter.event;

import org.jspecify.annotations.NullMarked;
