/**
 * What all files in and out over HTTP have in common: who sends them, and what they are
 * called.
 */
@NullMarked
package org.diaodu.application.file;

import org.jspecify.annotations.NullMarked;
