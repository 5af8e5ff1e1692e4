/**
 * PostgreSQL as the program has it: its own one or an outside one, migrated, pooled and
 * stopped last.
 */
@NullMarked
package org.diaodu.application.database;

import org.jspecify.annotations.NullMarked;
