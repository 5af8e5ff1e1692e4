/**
 * What the program does by itself when something happened; never on replay.
 */
@NullMarked
package org.diaodu.command.reaction;

import org.jspecify.annotations.NullMarked;
