/**
 * The engine: projections follow the dispatch log, rows and position in one transaction.
 */
@NullMarked
package org.diaodu.query.projection;

import org.jspecify.annotations.NullMarked;
