/**
 * 全生命周期 at the edge: nodes, plan, pools, what is due.
 */
@NullMarked
package org.diaodu.query.graphql.lifecycle;

import org.jspecify.annotations.NullMarked;
