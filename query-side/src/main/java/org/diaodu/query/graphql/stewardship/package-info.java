/**
 * 专员、实名责任、包保、重大项目 at the edge.
 */
@NullMarked
package org.diaodu.query.graphql.stewardship;

import org.jspecify.annotations.NullMarked;
