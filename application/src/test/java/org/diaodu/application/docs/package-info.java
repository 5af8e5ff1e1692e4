/**
 * Documents that can be checked are checked here.
 */
@NullMarked
package org.diaodu.application.docs;

import org.jspecify.annotations.NullMarked;
