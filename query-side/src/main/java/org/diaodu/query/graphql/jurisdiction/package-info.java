/**
 * The GraphQL operations about units, people and posts (机构与人员).
 */
@NullMarked
package org.diaodu.query.graphql.jurisdiction;

import org.jspecify.annotations.NullMarked;
