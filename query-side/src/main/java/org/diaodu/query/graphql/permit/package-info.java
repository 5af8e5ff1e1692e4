/**
 * Permits (审批手续) in the schema.
 */
@NullMarked
package org.diaodu.query.graphql.permit;

import org.jspecify.annotations.NullMarked;
