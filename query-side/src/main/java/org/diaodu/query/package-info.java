/**
 * Shows: projections that follow the dispatch log, and the answers to queries.
 */
@NullMarked
package org.diaodu.query;

import org.jspecify.annotations.NullMarked;
