/**
 * Notices over GraphQL: what the caller was told.
 */
@NullMarked
package org.diaodu.query.graphql.notice;

import org.jspecify.annotations.NullMarked;
