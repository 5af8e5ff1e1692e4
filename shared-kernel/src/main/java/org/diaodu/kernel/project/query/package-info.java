/**
 * Questions about projects and boards, and their answers.
 */
@NullMarked
package org.diaodu.kernel.project.query;

import org.jspecify.annotations.NullMarked;
