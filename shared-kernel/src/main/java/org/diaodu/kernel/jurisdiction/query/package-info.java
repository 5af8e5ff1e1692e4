/**
 * Questions about units, people and posts, and their answers.
 */
@NullMarked
package org.diaodu.kernel.jurisdiction.query;

import org.jspecify.annotations.NullMarked;
