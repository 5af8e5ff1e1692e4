/**
 * The GraphQL operations about projects (项目).
 */
@NullMarked
package org.diaodu.query.graphql.project;

import org.jspecify.annotations.NullMarked;
