/**
 * Templates of letters over HTTP (函件模板).
 */
@NullMarked
package org.diaodu.application.letter;

import org.jspecify.annotations.NullMarked;
