/**
 * What can be wished of letters and their templates.
 */
@NullMarked
package org.diaodu.kernel.letter.command;

import org.jspecify.annotations.NullMarked;
