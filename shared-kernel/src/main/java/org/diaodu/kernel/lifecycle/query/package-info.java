/**
 * Questions about the life of projects, and their answers.
 */
@NullMarked
package org.diaodu.kernel.lifecycle.query;

import org.jspecify.annotations.NullMarked;
