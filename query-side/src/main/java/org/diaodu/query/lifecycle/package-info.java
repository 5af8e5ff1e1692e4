/**
 * The life of projects as it is asked for: nodes, stages, batches, what is due.
 */
@NullMarked
package org.diaodu.query.lifecycle;

import org.jspecify.annotations.NullMarked;
