/**
 * What happens once, on an empty log, and what the program says when it is ready.
 */
@NullMarked
package org.diaodu.application.start;

import org.jspecify.annotations.NullMarked;
