/**
 * Permits (审批手续) as they stand, how long they take, and the catalogue they are judged by.
 */
@NullMarked
package org.diaodu.query.permit;

import org.jspecify.annotations.NullMarked;
