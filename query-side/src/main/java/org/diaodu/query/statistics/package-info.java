/**
 * Official statistics (统计口径) as they are shown: apart from every dispatch figure.
 */
@NullMarked
package org.diaodu.query.statistics;

import org.jspecify.annotations.NullMarked;
