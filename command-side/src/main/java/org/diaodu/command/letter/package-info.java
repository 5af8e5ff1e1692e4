/**
 * Letters (函件) as Word documents: templates officials edit, what a letter says, and the
 * document, which is kept as evidence.
 */
@NullMarked
package org.diaodu.command.letter;

import org.jspecify.annotations.NullMarked;
