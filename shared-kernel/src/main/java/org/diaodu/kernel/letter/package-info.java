/**
 * Letters (函件) as Word documents: the forms, the templates officials edit, and the
 * documents drawn up from them.
 */
@NullMarked
package org.diaodu.kernel.letter;

import org.jspecify.annotations.NullMarked;
